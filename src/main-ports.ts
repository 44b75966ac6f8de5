// The phone's ports with their adapters. What the first screen does not need is fetched when it is first asked for;
// a part that cannot be fetched answers chunk-missing, and is fetched again the next time.
import type { Device, PhonePorts } from '#app/phone-app.ts';
import type { PhoneSealing, Post, Records } from '#domain/ports.ts';
import type { OpenedVault } from '#main-vault.ts';
import { createConnectivity } from '#platform/connectivity.ts';
import { createTabLock } from '#platform/tab-lock.ts';
import { toBase64url } from '#shared/bytes.ts';
import { systemClock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** One try at a time; a failed one is forgotten. */
function once<T>(load: () => Promise<T>): () => Promise<Result<T>> {
  let loading: Promise<Result<T>> | null = null;
  return () => {
    loading ??= load().then(ok<T>, (error) => {
      loading = null;
      return fail('chunk-missing', String(error));
    });
    return loading;
  };
}

const random: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

let closing = false;
let opened: OpenedVault | null = null;
const vault = once<OpenedVault>(async () => {
  opened = (await import('#main-vault.ts')).openVault();
  if (closing) opened.dropKey();
  return opened;
});
const records: Records = {
  async all(store) {
    const there = await vault();
    return there.ok ? there.value.records.all(store) : there;
  },
  async commit(changes) {
    const there = await vault();
    return there.ok ? there.value.records.commit(changes) : there;
  },
};

const server = once<Post>(async () => (await import('#sync/post.ts')).createPost((url, init) => fetch(url, init), ''));
const call = async <T>(ask: (post: Post) => Promise<Result<T>>): Promise<Result<T>> => {
  const there = await server();
  return there.ok ? ask(there.value) : there;
};
const post: Post = {
  enrol: (request) => call((there) => there.enrol(request)),
  teamPage: (team) => call((there) => there.teamPage(team)),
  manifests: (team) => call((there) => there.manifests(team)),
  summaries: (team) => call((there) => there.summaries(team)),
  token: (request) => call((there) => there.token(request)),
  contribute: (body) => call((there) => there.contribute(body)),
  withdraw: (body) => call((there) => there.withdraw(body)),
};

/** Forgets the key at once, and keeps a vault that is just being loaded from fetching it. */
export const dropKey = (): void => {
  closing = true;
  opened?.dropKey();
};
export const eraseVault = async (): Promise<Result<void>> => {
  const there = await vault();
  return there.ok ? there.value.eraseAll() : there;
};

export const createPorts = (device: Device, wakeSync: () => void): PhonePorts => ({
  records,
  clock: systemClock,
  random,
  newId: () => toBase64url(random.bytes(16)),
  connectivity: createConnectivity(),
  tabLock: createTabLock(),
  post,
  sealing: once<PhoneSealing>(async () => (await import('#sealing/phone-sealing.ts')).createPhoneSealing(random)),
  wakeSync,
  device,
});
