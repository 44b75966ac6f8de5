// Answers of years, put where each page keeps its own: sealed with the phone's own key in the app, plain in the static page.
import type { Entry } from '#contract/stored-record.ts';
import { SKELETON_PACK } from '#domain/instruments/registry.ts';

const FIRST = Date.parse('2021-01-04T09:00:00Z');
const WEEK_MS = 7 * 86_400_000;

/** ORS answers, one a week, always the same ones. */
export function entriesOf(count: number): Entry[] {
  return Array.from({ length: count }, (_, at): Entry => {
    const atMs = FIRST + at * WEEK_MS;
    const tenths = (line: number) => (at * 37 + line * 23) % 101;
    return {
      v: 1,
      id: Buffer.alloc(16, `${String(at).padStart(4, '0')}entry`).toString('base64url'),
      at: atMs,
      day: new Date(atMs).toISOString().slice(0, 10),
      instrument: 'ors',
      instrumentVersion: 1,
      pack: SKELETON_PACK,
      language: 'sv',
      mode: 'line',
      layout: 'one',
      heldBy: 'self',
      lineLengthPx: 312,
      answers: { individually: tenths(1), interpersonally: tenths(2), socially: tenths(3), overall: tenths(4) },
      texts: {},
      scale: null,
    };
  });
}

/** Inside the app's page, exactly as the vault seals: AES-GCM, bound to store and id. */
export async function keepSealed(entries: readonly Entry[]): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('local'));
  const { key } = await settled<{ key: CryptoKey }>(database.transaction('keys').objectStore('keys').get('device-key'));
  const sealed = entries.map(async (entry) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = new TextEncoder().encode(`framsteg record v1\0entries\0${entry.id}`);
    const plain = new TextEncoder().encode(JSON.stringify(entry));
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData, tagLength: 128 }, key, plain);
    return { id: entry.id, iv, box: new Uint8Array(box) };
  });
  const records = await Promise.all(sealed);
  const transaction = database.transaction('entries', 'readwrite');
  for (const record of records) transaction.objectStore('entries').put(record);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Inside the static page. */
export async function keepPlain(entries: readonly Entry[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('static', 1);
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('answers', 'readwrite');
  for (const { id, at, answers } of entries) transaction.objectStore('answers').put({ id, at, answers: Object.values(answers) });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
