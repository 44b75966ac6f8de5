// What the rules and actions need from the world. Adapters live in vault, storage, sync, platform; memory twins in src/demo.
import type { Contribution, Receipt, Withdrawal } from '#contract/contribution.ts';
import type { EnrolAnswer, EnrolRequest } from '#contract/enrolment.ts';
import type { Manifest, ManifestList, SignedCancel, SignedManifest } from '#contract/manifest.ts';
import type { OutboxItem, RecordTypes, StoreName, TokenRecord } from '#contract/stored-record.ts';
import type { SignedSummary, Summary, SummaryList } from '#contract/summary.ts';
import type { Goal, Profile, SignedGoal, SignedProfile, TeamPage } from '#contract/team.ts';
import type { TokenAnswer, TokenRequest } from '#contract/token.ts';
import type { Result } from '#shared/result.ts';

/** A sealed value as the database holds it. `id` and the store's name are bound in as additional data. */
export interface SealedRecord {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
}
export interface SealedChange {
  readonly store: StoreName;
  readonly id: string;
  /** Null deletes. */
  readonly record: SealedRecord | null;
}

/** The database of sealed records. `commit` is one transaction: all or nothing, answered after it is durable. */
export interface SealedStore {
  readAll(store: StoreName): Promise<Result<SealedRecord[]>>;
  commit(changes: readonly SealedChange[]): Promise<Result<void>>;
  /** No record in any store. The vault asks before it makes a key: over records a missing key is key-gone, never replaced. */
  isEmpty(): Promise<Result<boolean>>;
  /** Deletes everything including the key. Commits of a tab that was open before are refused from then on (storage-closed). */
  erase(): Promise<Result<void>>;
}

/** Where the device's key lies between starts. The key is opaque here: only the vault knows what it is. */
export interface KeyShelf {
  /** Undefined when none lies there. */
  readKey(): Promise<Result<unknown>>;
  /** The first one wins: with two tabs at a first start, both use the key that lies there afterwards. key-unkept: refused. */
  writeKey(key: unknown): Promise<Result<void>>;
  /** Takes away a key that proved useless, so that the next start tries afresh. */
  clearKey(): Promise<Result<void>>;
}

/** Encryption on the device. Faults: key-gone (records but no key), key-unkept (self-test failed), key-missing (not ready, or dropped), sealed-damaged. */
export interface Vault {
  /** Loads or makes the key and tests it: write, read, decrypt. Safe to call again. */
  ready(): Promise<Result<void>>;
  seal(store: StoreName, id: string, plain: Uint8Array): Promise<Result<SealedRecord>>;
  open(store: StoreName, record: SealedRecord): Promise<Result<Uint8Array>>;
  /** Forgets the key in memory (Close quickly). */
  drop(): void;
}

export type Change = {
  [S in StoreName]: { readonly store: S; readonly record: RecordTypes[S] } | { readonly store: S; readonly erase: string };
}[StoreName];

/** Vault and store together, as actions use them: typed records in, one transaction out. Made by app/records.ts. */
export interface Records {
  all<S extends StoreName>(store: S): Promise<Result<RecordTypes[S][]>>;
  commit(changes: readonly Change[]): Promise<Result<void>>;
}

/** The server as a phone sees it. Every call without credentials; no call throws. */
export interface Post {
  enrol(request: EnrolRequest): Promise<Result<EnrolAnswer>>;
  teamPage(team: string): Promise<Result<TeamPage>>;
  manifests(team: string): Promise<Result<ManifestList>>;
  summaries(team: string): Promise<Result<SummaryList>>;
  token(request: TokenRequest): Promise<Result<TokenAnswer>>;
  contribute(body: Contribution): Promise<Result<Receipt>>;
  withdraw(body: Withdrawal): Promise<Result<Receipt>>;
}

/** Values of one atom: class of the fine and of the coarse alphabet. */
export interface AtomValue {
  readonly fine: number;
  readonly coarse: number;
}

/** The phone's half of the protocol's cryptography (sealing/), loaded only when a team is joined or a round is open. */
export interface PhoneSealing {
  /** Base64url: public 65 bytes, private PKCS8. */
  enrolmentKey(): Promise<{ publicKey: string; privateKey: string }>;
  fingerprintOf(publicKey: string): Promise<string>;
  /** Four numbers 0..2047 for the fingerprint's first 44 bits. */
  fingerprintWords(fingerprint: string): readonly number[];
  roundCode(batches: readonly string[]): Promise<readonly number[]>;
  batchOf(manifest: Manifest): Promise<string>;
  /** The key's hash is the pinned fingerprint and the signature holds; else fingerprint-differs or signature-wrong. */
  checkProfile(signed: SignedProfile, fingerprint: string): Promise<Result<Profile>>;
  /** The signature is the team's. Rules beyond it are domain/round-rules. */
  checkManifest(signed: SignedManifest, team: Profile): Promise<Result<{ batch: string; manifest: Manifest }>>;
  checkCancel(signed: SignedCancel, team: Profile): Promise<Result<string>>;
  checkSummary(signed: SignedSummary, team: Profile): Promise<Result<Summary>>;
  checkGoal(signed: SignedGoal, team: Profile): Promise<Result<Goal>>;
  /** A fresh nonce, blinded for (batch, index); to be stored before the request. */
  prepareToken(manifest: Manifest, batch: string, index: number): Promise<TokenRecord>;
  tokenRequest(token: TokenRecord, enrolment: string, privateKey: string): Promise<TokenRequest>;
  /** Checks the proof against the manifest's issuer key: token-wrong when it does not hold. */
  finishToken(token: TokenRecord, answer: TokenAnswer, manifest: Manifest): Promise<Result<TokenRecord>>;
  /** Seals one atom for both tiers. `token.output` must be there. */
  sealAtom(manifest: Manifest, token: TokenRecord, value: AtomValue, revision: number): Promise<Contribution>;
  withdrawal(token: TokenRecord, revision: number): Withdrawal;
}

/** Is the network there, as far as the device knows. */
export interface Connectivity {
  online(): boolean;
  onChange(listener: () => void): () => void;
}

/** Runs `work` in one tab at a time; tabs that do not get the lock simply wait. */
export interface TabLock {
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface OutboxOutcome {
  readonly item: OutboxItem;
  readonly result: Result<Receipt>;
}
