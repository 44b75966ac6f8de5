// A whole database as JSON and back, for the fixture of every released version. Uses the browser's API, not the app's code.
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import type { RecordTypes, StoreName } from '#contract/stored-record.ts';

interface DumpedBox {
  id: string;
  iv: string;
  box: string;
}
export interface DatabaseDump {
  about: string;
  name: string;
  version: number;
  /** Object stores with their key path; null for keys that stand outside. */
  keyPaths: Record<string, string | null>;
  boxes: Record<string, DumpedBox[]>;
  /** On a phone the key cannot be taken out. Here it is written down, so that the boxes can be opened in every later version. */
  deviceKey: { raw: string; iv: string; box: string };
  /** What the boxes hold. */
  plain: { [S in StoreName]?: RecordTypes[S][] };
}

const bytes = (text: string) => Uint8Array.from(fromBase64url(text) ?? []);
const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const importKey = (raw: string) => crypto.subtle.importKey('raw', bytes(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Lays the dump down as the version of then left it. */
export async function layDown(dump: DatabaseDump): Promise<void> {
  const { raw, iv, box } = dump.deviceKey;
  const deviceKey = { v: 1, key: await importKey(raw), iv: bytes(iv), box: bytes(box) };
  const opening = indexedDB.open(dump.name, dump.version);
  opening.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(dump.keyPaths)) opening.result.createObjectStore(store, { keyPath });
  };
  const database = await answered(opening);
  const tx = database.transaction(Object.keys(dump.keyPaths), 'readwrite');
  for (const [store, boxes] of Object.entries(dump.boxes)) {
    for (const sealed of boxes) tx.objectStore(store).put({ id: sealed.id, iv: bytes(sealed.iv), box: bytes(sealed.box) });
  }
  tx.objectStore('keys').put(deviceKey, 'device-key');
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  database.close();
}

/** Takes up what lies in the database `name`. `raw` and `plain` are known only to who made it. */
export async function takeUp(name: string, raw: string, plain: DatabaseDump['plain']): Promise<DatabaseDump> {
  const database = await answered(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const tx = database.transaction(names);
  const keyPaths: DatabaseDump['keyPaths'] = {};
  const boxes: DatabaseDump['boxes'] = {};
  for (const store of names) {
    keyPaths[store] = tx.objectStore(store).keyPath as string | null;
    if (store === 'keys') continue;
    const found = (await answered(tx.objectStore(store).getAll())) as { id: string; iv: Uint8Array; box: Uint8Array }[];
    boxes[store] = found.map(({ id, iv, box }) => ({ id, iv: toBase64url(iv), box: toBase64url(box) }));
  }
  const kept = (await answered(tx.objectStore('keys').get('device-key'))) as { iv: Uint8Array; box: Uint8Array };
  database.close();
  const deviceKey = { raw, iv: toBase64url(kept.iv), box: toBase64url(kept.box) };
  const about = `A database of version ${database.version}, kept so that every later version is shown to open it. Never edited.`;
  return { about, name, version: database.version, keyPaths, boxes, deviceKey, plain };
}
