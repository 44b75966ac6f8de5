// A new team: its key and passphrase are made in the browser, the server gets the key only wrapped. In two steps, so that
// nothing lies on the server before the person has written the passphrase down.
import type { NewTeam } from '#contract/team.ts';
import { signDocument } from '#sealing/signatures.ts';
import { makeTeamKey, newPassphrase, type TeamKey, wrapTeamKey } from '#sealing/team-key.ts';
import { toBase64url } from '#shared/bytes.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { resume } from '#team/app/session.ts';
import { fingerprintWords, type NumberedWord, wordList } from '#team/app/words.ts';

/** Lives in memory until it is uploaded or the page is closed. */
export interface TeamInMaking {
  readonly name: string;
  readonly passphrase: string;
  readonly fingerprint: readonly NumberedWord[];
  readonly key: TeamKey;
  readonly upload: NewTeam;
}

/** `name` 1–80 characters. */
export async function prepareTeam(desk: Desk, name: string): Promise<TeamInMaking> {
  const words = await wordList(desk);
  const key = await makeTeamKey();
  const passphrase = newPassphrase(words, desk.random);
  const profile = { v: 1 as const, team: toBase64url(desk.random.bytes(16)), name, publicKey: key.publicKey };
  const signature = await signDocument('profile', profile, key.signingKey);
  const wrappedTeamKey = await wrapTeamKey(key, passphrase, desk.random);
  return {
    name,
    passphrase,
    fingerprint: await fingerprintWords(desk, key.fingerprint),
    key,
    upload: { profile, signature, wrappedTeamKey },
  };
}

/** Uploads the prepared team. A repeated try after a lost answer finds it there already: that is success too. */
export async function finishTeam(desk: Desk, making: TeamInMaking): Promise<Result<void>> {
  const made = await desk.post.makeTeam(making.upload);
  if (!made.ok && made.fault.code !== 'team-exists') return made;
  const entered = await resume(desk);
  if (!entered.ok) return entered;
  const mine = desk.state.overview.value?.profile.publicKey === making.key.publicKey;
  if (!mine) return made.ok ? ok() : made;
  desk.state.key.value = making.key;
  return ok();
}

/** What was typed to confirm: letter case, spaces and hyphens do not matter, as when unlocking later. */
export const samePassphrase = (typed: string, passphrase: string): boolean => bare(typed) === bare(passphrase);

const bare = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Dash}\p{Cf},]+/gu, '');
