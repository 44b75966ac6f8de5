// Sends what waits, one flight at a time and in one tab at a time. It knows no screens and no values: items are sealed before they come here.
import type { Receipt } from '#contract/contribution.ts';
import type { OutboxItem } from '#contract/stored-record.ts';
import type { Connectivity, Post, Records, TabLock } from '#domain/ports.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import type { Result } from '#shared/result.ts';
import { afterOutcome, beforeFlight, newTimes, nextStep } from '#sync/queue.ts';

export interface Timers {
  /** Calls `work` once after `ms`; the answer cancels it. */
  after(ms: number, work: () => void): () => void;
}

export interface SendPorts {
  readonly records: Records;
  readonly post: Post;
  readonly lock: TabLock;
  readonly connectivity: Connectivity;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  /** Told after each commit, never before. */
  readonly changed: () => void;
}

export interface SendLoop {
  /** Looks now: at start, when the page is shown, after something was put in the outbox. Ends when nothing more is due. */
  wake(): Promise<void>;
  stop(): void;
}

/** Browsers cut a longer timeout to nothing, and a sleeping phone's timer drifts: look at least this often. */
const LONGEST_SLEEP_MS = 15 * 60_000;
/** After a storage fault. */
const STORE_PAUSE_MS = 60_000;

/** Still waiting, and of the same decision. */
const isSame = (stored: OutboxItem, item: OutboxItem) =>
  stored.id === item.id && stored.state === 'waiting' && stored.message.body.revision === item.message.body.revision;

export function createSendLoop(ports: SendPorts): SendLoop {
  const { records, post, lock, connectivity, clock, random, timers, changed } = ports;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let cancelTimer = () => {};

  const fly = ({ message }: OutboxItem): Promise<Result<Receipt>> =>
    message.kind === 'contribution' ? post.contribute(message.body) : post.withdraw(message.body);

  /** Writes `next` only while the store still holds the same revision: a person may have changed the answer meanwhile. */
  function replace(flown: OutboxItem, next: OutboxItem): Promise<boolean> {
    return lock.exclusively('outbox', async () => {
      const read = await records.all('outbox');
      if (!read.ok) return false;
      if (!read.value.some((stored) => isSame(stored, flown))) return true;
      const written = await records.commit([{ store: 'outbox', record: next }]);
      if (written.ok) changed();
      return written.ok;
    });
  }

  /** Sends all that is due. Answers when to look again; null = only when woken. */
  async function drain(): Promise<number | null> {
    while (!stopped) {
      const read = await records.all('outbox');
      if (!read.ok) return clock.nowMs() + STORE_PAUSE_MS;
      const moved = connectivity.online() ? newTimes(read.value, clock.nowMs(), random) : [];
      if (moved.length > 0) {
        if (!(await putOff(moved))) return clock.nowMs() + STORE_PAUSE_MS;
        continue;
      }
      const step = nextStep(read.value, clock.nowMs(), connectivity.online());
      if (step.kind === 'wait') return step.untilMs;
      const flying = beforeFlight(step.item, clock.nowMs(), random);
      const held = await depart(step.item, flying);
      if (held === 'fault') return clock.nowMs() + STORE_PAUSE_MS;
      if (held === 'gone') continue;
      const result = await fly(flying);
      if (!(await replace(flying, afterOutcome(flying, result, clock.nowMs(), random)))) return clock.nowMs() + STORE_PAUSE_MS;
    }
    return null;
  }

  /** Stores new times, all at once, for those that are still as they were read. */
  function putOff(moved: readonly OutboxItem[]): Promise<boolean> {
    return lock.exclusively('outbox', async () => {
      const read = await records.all('outbox');
      if (!read.ok) return false;
      const same = moved.filter((item) => read.value.some((stored) => isSame(stored, item)));
      const written = await records.commit(same.map((record) => ({ store: 'outbox', record })));
      if (written.ok) changed();
      return written.ok;
    });
  }

  /** Marks the flight in the store first, so that a crash in the air is known. `gone`: changed or taken back since it was read. */
  function depart(item: OutboxItem, flying: OutboxItem): Promise<'go' | 'gone' | 'fault'> {
    return lock.exclusively('outbox', async () => {
      const read = await records.all('outbox');
      if (!read.ok) return 'fault';
      if (!read.value.some((stored) => isSame(stored, item))) return 'gone';
      return (await records.commit([{ store: 'outbox', record: flying }])).ok ? 'go' : 'fault';
    });
  }

  async function run(): Promise<void> {
    do {
      again = false;
      cancelTimer();
      const untilMs = await lock.exclusively('sending', drain);
      if (stopped || untilMs === null) continue;
      const waitMs = Math.min(Math.max(untilMs - clock.nowMs(), 0), LONGEST_SLEEP_MS);
      cancelTimer = timers.after(waitMs, () => void wake());
    } while (again && !stopped);
  }

  function wake(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = running !== null;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  const unhear = connectivity.onChange(() => void wake());
  return {
    wake,
    stop() {
      stopped = true;
      cancelTimer();
      unhear();
    },
  };
}
