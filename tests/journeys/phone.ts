// A whole phone without a browser: the app's actions, memory twins of its disk, real cryptography, and a network and a life that tests cut.
import { createContributeState } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import { createJoinState } from '#app/join/join-state.ts';
import { createPhoneApp, type PhonePorts } from '#app/phone-app.ts';
import { createRecords } from '#app/records.ts';
import { createMemoryConnectivity } from '#demo/memory-connectivity.ts';
import { createMemoryLock } from '#demo/memory-lock.ts';
import { createMemoryDisk, createMemoryStore } from '#demo/memory-store.ts';
import { createMemoryVault } from '#demo/memory-vault.ts';
import type { Records, TabLock } from '#domain/ports.ts';
import { createPhoneSealing, systemRandom } from '#sealing/phone-sealing.ts';
import { toBase64url } from '#shared/bytes.ts';
import { signal } from '#shared/signal.ts';
import { createSendLoop } from '#sync/loop.ts';
import { createPost, type FetchFn } from '#sync/post.ts';
import { type HandClock, handTimers } from '#tests/journeys/memory-device.ts';

/** Everything that left the phone, as text; `answered`: status of the server, or null when it never got there. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
  answered: number | null;
}

export type Moment = 'before commit' | 'after commit' | 'before request' | 'after request';

export interface PhoneParts {
  readonly clock: HandClock;
  readonly server: FetchFn;
  /** Shared by all lives of one phone. */
  readonly disk?: ReturnType<typeof createMemoryDisk>;
  readonly sent?: Sent[];
  /** Shared by the tabs of one phone. */
  readonly tabLock?: TabLock;
  /** True: the phone dies here. */
  readonly dies?: (moment: Moment) => boolean;
}

const NEVER = new Promise<never>(() => {});

export async function startPhone(parts: PhoneParts) {
  const { clock, server, disk = createMemoryDisk(), sent = [], tabLock = createMemoryLock(), dies = () => false } = parts;
  let dead = false;
  let noticeDeath = () => {};
  const death = new Promise<void>((resolve) => {
    noticeDeath = resolve;
  });
  let busy = 0;
  /** A killed tab goes no step further: what it waited for never comes. */
  const live = async <T>(work: () => Promise<T>, before: Moment, after: Moment): Promise<T> => {
    const end = (moment: Moment) => {
      if (!dead && dies(moment)) {
        dead = true;
        noticeDeath();
      }
      return dead;
    };
    if (end(before)) return NEVER;
    busy++;
    const value = await work().finally(() => busy--);
    return end(after) ? NEVER : value;
  };
  const store = createMemoryStore(disk);
  const vault = createMemoryVault({ shelf: store, store });
  await vault.ready();
  const kept = createRecords(vault, store);
  const records: Records = {
    all: (name) => (dead ? NEVER : kept.all(name)),
    commit: (changes) => live(() => kept.commit(changes), 'before commit', 'after commit'),
  };
  const connectivity = createMemoryConnectivity();
  const fetchFn: FetchFn = (path, init) =>
    live(
      async () => {
        const request: Sent = { method: init.method ?? 'GET', path, body: init.body ? String(init.body) : null, answered: null };
        if (!connectivity.online()) throw new TypeError('no network');
        sent.push(request);
        const answer = await server(path, init);
        request.answered = answer.status;
        return answer;
      },
      'before request',
      'after request',
    );
  const sealing = createPhoneSealing(systemRandom);
  const post = createPost(fetchFn, '');
  const timers = handTimers(clock, async () => {
    // Real cryptography takes real time: rest until nothing has moved for a while.
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      quiet = busy > 0 ? 0 : quiet + 1;
    }
  });
  const shell = { demo: signal(false), updateWaiting: signal(false), applyUpdate() {}, closeQuickly() {} };
  const refuse = async () => ({ ok: true, value: undefined }) as const;
  const device = { ...shell, chooseLanguage: refuse, keepStorage: async () => true, eraseAll: refuse };
  const loopPorts = { records, post, lock: tabLock, connectivity, clock, random: systemRandom, timers };
  const loop = createSendLoop({ ...loopPorts, changed: () => void loadRounds(app.stateOf(createContributeState)) });
  const ports: PhonePorts = {
    records,
    clock,
    random: systemRandom,
    newId: () => toBase64url(systemRandom.bytes(16)),
    connectivity,
    tabLock,
    post,
    sealing: async () => ({ ok: true, value: sealing }),
    wakeSync: () => void loop.wake(),
    device,
  };
  const app = createPhoneApp(ports);
  return {
    app,
    loop,
    disk,
    store,
    sent,
    timers,
    connectivity,
    join: app.stateOf(createJoinState),
    contribute: app.stateOf(createContributeState),
    isDead: () => dead,
    /** Ends when the work ends or the phone dies. */
    until: (work: Promise<unknown>) => Promise.race([work, death]),
  };
}
export type TestPhone = Awaited<ReturnType<typeof startPhone>>;

/** What went to the bag, newest last. */
export const toBag = (sent: readonly Sent[]) =>
  sent
    .filter(({ path }) => path === '/api/contributions' || path === '/api/withdrawals')
    .map(({ path, body, answered }) => ({ path, body: JSON.parse(body ?? '{}'), answered }));
