// The server's secrets as files of their own (0600), outside the stores and outside their backups: the secret that hashes invites,
// and the issuer keys, each under its public key's name. Lost issuer keys make open rounds unusable, so they are never replaced silently.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from '#server/start-fault.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';

export interface IssuerKey {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

export interface Keys {
  /** HMAC key of invite codes, 32 bytes. */
  readonly inviteSecret: Uint8Array;
  /** The issuer key (base64url, 33 bytes) that new manifests must name. */
  readonly currentIssuer: string;
  /** Null when no file of that name is there. */
  issuer(issuerPk: string): IssuerKey | null;
}

const INVITE_FILE = 'invite.key';
const CURRENT_FILE = 'issuer.current';
const issuerFile = (issuerPk: string) => `issuer.${issuerPk}.key`;

/**
 * Reads the folder, and makes what a new installation lacks. `needed`: issuer keys of batches that are not closed.
 * Throws a StartFault when one of them is missing or a file is unreadable; nothing is written then.
 */
export function openKeys(folder: string, needed: readonly string[], makeIssuerKey: () => IssuerKey): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const missing = needed.filter((issuerPk) => !existsSync(path.join(folder, issuerFile(issuerPk))));
  if (missing.length > 0) {
    const names = missing.map(issuerFile).join(', ');
    throw new StartFault(
      `An open round needs a key that is not in ${folder}: ${names}. Put it back from the key backup, then start again.`,
    );
  }
  const inviteSecret = readKey(folder, INVITE_FILE, () => toBase64url(randomBytes(32)), 32);
  const currentIssuer = toBase64url(readKey(folder, CURRENT_FILE, () => addIssuerKey(folder, makeIssuerKey()), 33));
  const issuers = new Map<string, IssuerKey>();
  for (const name of readdirSync(folder)) {
    const issuerPk = /^issuer\.([A-Za-z0-9_-]{44})\.key$/.exec(name)?.[1];
    const publicKey = issuerPk === undefined ? null : fromBase64url(issuerPk);
    if (issuerPk === undefined || publicKey === null) continue;
    issuers.set(issuerPk, { secretKey: readBytes(folder, name, 32), publicKey });
  }
  if (!issuers.has(currentIssuer)) {
    throw new StartFault(`${path.join(folder, CURRENT_FILE)} names a key that is not there. Put it back from the key backup.`);
  }
  return { inviteSecret, currentIssuer, issuer: (issuerPk) => issuers.get(issuerPk) ?? null };
}

function addIssuerKey(folder: string, key: IssuerKey): string {
  const issuerPk = toBase64url(key.publicKey);
  writeOnce(folder, issuerFile(issuerPk), toBase64url(key.secretKey));
  return issuerPk;
}

function readKey(folder: string, name: string, make: () => string, length: number): Uint8Array {
  if (!existsSync(path.join(folder, name))) writeOnce(folder, name, make());
  return readBytes(folder, name, length);
}

/** Whole or not at all, and the first of two processes wins: a link cannot replace a file. */
function writeOnce(folder: string, name: string, text: string): void {
  const draft = path.join(folder, `.${name}.${toBase64url(randomBytes(6))}`);
  writeFileSync(draft, `${text}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path.join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function readBytes(folder: string, name: string, length: number): Uint8Array {
  const bytes = fromBase64url(readFileSync(path.join(folder, name), 'utf8').trim());
  if (bytes?.length === length) return bytes;
  throw new StartFault(`The key file ${path.join(folder, name)} is damaged. Put it back from the key backup.`);
}
