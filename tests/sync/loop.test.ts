import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '#contract/stored-record.ts';
import type { Post } from '#domain/ports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { createSendLoop, type SendPorts } from '#sync/loop.ts';
import { createMemoryConnectivity } from '#demo/memory-connectivity.ts';
import { createMemoryLock } from '#demo/memory-lock.ts';
import { seededRandom } from '#demo/seeded-random.ts';
import { handClock, handTimers, settle } from '#tests/journeys/memory-device.ts';
import { Crash, memoryRecords } from '#tests/journeys/memory-records.ts';
import { outboxItem } from '#tests/sync/outbox-items.ts';

const MINUTE = 60_000;
const NOW = 1_000_000;

async function phone(items: OutboxItem[]) {
  const clock = handClock(NOW);
  const timers = handTimers(clock);
  const records = memoryRecords();
  const connectivity = createMemoryConnectivity();
  const sent: { at: number; index: number; revision: number }[] = [];
  let inAir = 0;
  const world = { answer: (): Result<{ receipt: 'kept' | 'ignored' }> => ok({ receipt: 'kept' }), mostInAir: 0 };
  const post = {
    async contribute({ index, revision }: { index: number; revision: number }) {
      world.mostInAir = Math.max(world.mostInAir, ++inAir);
      sent.push({ at: clock.nowMs(), index, revision });
      await new Promise((resolve) => setImmediate(resolve));
      inAir--;
      return world.answer();
    },
  } as unknown as Post;
  await records.commit(items.map((record) => ({ store: 'outbox', record })));
  const lock = createMemoryLock();
  const changed: string[] = [];
  const ports: SendPorts = {
    records,
    post,
    lock,
    connectivity,
    clock,
    random: seededRandom(7),
    timers,
    changed: () => changed.push(records.dump('outbox')[0]?.state ?? ''),
  };
  return { ...ports, ports, records, clock, timers, connectivity, sent, world, changed, loop: createSendLoop(ports) };
}

describe('the send loop', () => {
  it('sends each item at its own time and says so after it is stored', async () => {
    const { loop, timers, sent, changed, records } = await phone([
      outboxItem({ index: 0, dueAt: NOW + 5 * MINUTE }),
      outboxItem({ index: 1, dueAt: NOW + 20 * MINUTE }),
    ]);
    void loop.wake();
    await timers.pass(4 * MINUTE);
    expect(sent).toEqual([]);
    await timers.pass(30 * MINUTE);
    expect(sent.map(({ at, index }) => [at, index])).toEqual([
      [NOW + 5 * MINUTE, 0],
      [NOW + 20 * MINUTE, 1],
    ]);
    expect(changed[0]).toBe('sent');
    expect(records.dump('outbox').map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('has one flight in the air at a time, however often and in however many tabs it is woken', async () => {
    const { loop, ports, timers, sent, world } = await phone([0, 1, 2].map((index) => outboxItem({ index })));
    const otherTab = createSendLoop(ports);
    void loop.wake();
    void otherTab.wake();
    void loop.wake();
    await timers.pass(11 * MINUTE);
    expect(sent).toHaveLength(3);
    expect(world.mostInAir).toBe(1);
  });

  it('sends nothing offline, and goes on when the network is back', async () => {
    const { loop, connectivity, timers, sent } = await phone([outboxItem()]);
    connectivity.set(false);
    void loop.wake();
    await timers.pass(10 * MINUTE);
    expect(sent).toEqual([]);
    connectivity.set(true);
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('does not let go side by side what fell due while the app was closed, and needs two short looks at the most', async () => {
    const { loop, ports, timers, sent, records, clock } = await phone([0, 1, 2, 3].map((index) => outboxItem({ index })));
    void loop.wake();
    await settle();
    expect(sent).toHaveLength(1);
    const [first] = sent;
    const others = records.dump('outbox').filter(({ state }) => state === 'waiting');
    expect(new Set(others.map(({ dueAt }) => dueAt)).size).toBe(3);
    for (const { dueAt } of others) expect(dueAt).toBeGreaterThan(NOW);
    loop.stop();
    clock.set(NOW + 60 * MINUTE);
    void createSendLoop(ports).wake();
    await settle();
    await timers.pass(1000);
    expect(sent).toHaveLength(4);
    expect(new Set(sent.map(({ index }) => index)).size).toBe(4);
    expect(first?.at).toBe(NOW);
  });

  it('sends the rest within ten minutes when the app stays open, each at a time of its own', async () => {
    const { loop, timers, sent } = await phone([0, 1, 2, 3].map((index) => outboxItem({ index })));
    void loop.wake();
    await timers.pass(10 * MINUTE);
    expect(sent).toHaveLength(4);
    expect(new Set(sent.map(({ at }) => at)).size).toBe(4);
  });

  it('sends nothing while it cannot store the new times', async () => {
    const { loop, timers, records, sent } = await phone([0, 1].map((index) => outboxItem({ index })));
    records.full = true;
    void loop.wake();
    await timers.pass(3 * MINUTE);
    expect(sent).toEqual([]);
  });

  it('does not wait for a time that a wrong clock has drawn', async () => {
    const { loop, timers, sent } = await phone([outboxItem({ dueAt: NOW + 300 * MINUTE })]);
    void loop.wake();
    await timers.pass(31 * MINUTE);
    expect(sent).toHaveLength(1);
  });

  it('tries again later and later, and gives up for good only when the server says so', async () => {
    const { loop, timers, sent, world, records } = await phone([outboxItem()]);
    world.answer = () => fail('server-fault');
    void loop.wake();
    await timers.pass(60 * MINUTE);
    const gaps = sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? 0));
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps.at(-1)).toBeGreaterThan((gaps[0] ?? 0) * 4);
    world.answer = () => fail('round-closed');
    await timers.pass(120 * MINUTE);
    expect(records.dump('outbox')[0]).toMatchObject({ state: 'late', refused: 'round-closed' });
    const flights = sent.length;
    await timers.pass(600 * MINUTE);
    expect(sent).toHaveLength(flights);
  });

  it('sends the same bytes again after the app died in the air', async () => {
    const { ports, loop, timers, sent, records } = await phone([outboxItem()]);
    let commits = 0;
    records.before = () => {
      if (++commits === 2) throw new Crash('killed between answer and store');
    };
    await loop.wake().catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
    loop.stop();
    expect(records.dump('outbox')[0]).toMatchObject({ state: 'waiting', tries: 1 });
    void createSendLoop(ports).wake();
    await timers.pass(5 * MINUTE);
    expect(sent.map(({ revision }) => revision)).toEqual([1, 1]);
    expect(records.dump('outbox')[0]?.state).toBe('sent');
  });

  it('leaves a newer revision alone that was put there during the flight', async () => {
    const { loop, timers, records, world, sent } = await phone([outboxItem()]);
    let once = true;
    world.answer = () => {
      if (once) void records.commit([{ store: 'outbox', record: outboxItem({ revision: 2, dueAt: NOW + MINUTE }) }]);
      once = false;
      return ok({ receipt: 'kept' });
    };
    void loop.wake();
    await timers.pass(5 * MINUTE);
    expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(records.dump('outbox')[0]).toMatchObject({ state: 'sent', message: { body: { revision: 2 } } });
  });

  it('sends nothing that it cannot first mark as flying', async () => {
    const { loop, timers, records, sent } = await phone([outboxItem()]);
    records.full = true;
    void loop.wake();
    await timers.pass(3 * MINUTE);
    expect(sent).toEqual([]);
    records.full = false;
    await timers.pass(3 * MINUTE);
    expect(sent).toHaveLength(1);
  });

  it('writes nothing after a failed read', async () => {
    const { loop, timers, records, sent } = await phone([outboxItem()]);
    const before = records.commits;
    records.readable = false;
    void loop.wake();
    await timers.pass(3 * MINUTE);
    expect(records.commits).toBe(before);
    expect(sent).toEqual([]);
  });

  it('is silent after it was stopped', async () => {
    const { loop, timers, sent, connectivity } = await phone([outboxItem({ dueAt: NOW + MINUTE })]);
    await loop.wake();
    loop.stop();
    connectivity.set(true);
    await loop.wake();
    await timers.pass(9 * MINUTE);
    expect(sent).toEqual([]);
  });
});
