// A phone app over memory twins, for tests of one feature: real records code, a clock moved by hand, no server.
import { createPhoneApp, type PhoneApp } from '#app/phone-app.ts';
import { createRecords } from '#app/records.ts';
import { createMemoryStore, type MemoryStore } from '#demo/memory-store.ts';
import { createMemoryVault } from '#demo/memory-vault.ts';
import { toBase64url } from '#shared/bytes.ts';
import { fail, ok } from '#shared/result.ts';
import { signal } from '#shared/signal.ts';
import { seededRandom } from '#demo/seeded-random.ts';

export interface PhoneInMemory {
  readonly app: PhoneApp;
  readonly store: MemoryStore;
  /** Moves the clock. */
  pass(ms: number): void;
  /** A new start of the app over the same database, as after a crash. */
  restart(): Promise<PhoneApp>;
}

export const START_MS = Date.UTC(2026, 2, 2, 9);

export async function phoneInMemory(): Promise<PhoneInMemory> {
  let now = START_MS;
  const random = seededRandom(7);
  const store = createMemoryStore();
  const offline = async () => fail('offline');

  async function start(): Promise<PhoneApp> {
    const again = createMemoryStore(store.disk);
    const vault = createMemoryVault({ shelf: again, store: again });
    const ready = await vault.ready();
    if (!ready.ok) throw new Error(ready.fault.code);
    return createPhoneApp({
      records: createRecords(vault, {
        ...again,
        readAll: (name) => store.readAll(name),
        commit: (changes) => store.commit(changes),
      }),
      clock: { nowMs: () => now },
      random,
      newId: () => toBase64url(random.bytes(16)),
      connectivity: { online: () => false, onChange: () => () => {} },
      tabLock: { exclusively: (_name, work) => work() },
      post: {
        enrol: offline,
        teamPage: offline,
        manifests: offline,
        summaries: offline,
        token: offline,
        contribute: offline,
        withdraw: offline,
      },
      sealing: async () => fail('offline'),
      wakeSync: () => {},
      device: {
        demo: signal(false),
        updateWaiting: signal(false),
        applyUpdate: () => {},
        closeQuickly: () => {},
        chooseLanguage: async () => ok(),
        keepStorage: async () => true,
        eraseAll: async () => ok(),
      },
    });
  }
  return {
    app: await start(),
    store,
    pass(ms) {
      now += ms;
    },
    restart: start,
  };
}
