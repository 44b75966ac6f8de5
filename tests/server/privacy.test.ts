// What the stores give away: to each other nothing but batch ids, to whoever copies them no value, no address, no time.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '#tests/server/store-contents.ts';
import { type Bench, makePhone, makeTeam, openBench, type TestTeam } from '#tests/server/workbench.ts';

const ADDRESS = '203.0.113.77';
const AGENT = 'Mozilla/5.0 (a very special phone)';

let bench: Bench;
let team: TestTeam;
let batch: string;
let slots: string[];
const printed: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'error', 'warn', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void printed.push(parts.join(' ')));
  }
  bench = await openBench();
  team = await makeTeam(bench);
  await team.register();
  const announced = await team.announce();
  batch = announced.batch;
  const call = bench.call;
  const traced = {
    call: (method: string, url: string, body?: unknown) =>
      call(method, url, body, { 'user-agent': AGENT, 'x-forwarded-for': ADDRESS, forwarded: `for=${ADDRESS}` }),
  };
  for (const code of await team.invites(6)) {
    const phone = await makePhone(traced, code);
    bench.clock.add(61_001);
    expect((await phone.send(announced.manifest)).body).toEqual({ receipt: 'kept' });
  }
  slots = (rowsOf(file('bag.db')).slots ?? []).map((row) => String(row.slot));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await bench.remove();
});

const file = (name: string) => path.join(bench.dir, 'store', name);
const cells = (name: string) =>
  new Set(Object.values(rowsOf(file(name))).flatMap((rows) => rows.flatMap((row) => Object.values(row))));
const bytesOf = (name: string) =>
  Buffer.concat(
    readdirSync(path.join(bench.dir, 'store'))
      .filter((found) => found.startsWith(name))
      .map((found) => readFileSync(path.join(bench.dir, 'store', found))),
  );

describe('the stores', () => {
  it('door and bag have nothing in common but batch ids', () => {
    const door = cells('door.db');
    const common = [...cells('bag.db')].filter((cell) => typeof cell === 'string' && door.has(cell));
    expect(common).toEqual([batch]);
  });

  it('the bytes of the bag name no enrolment and no key of a phone, those of the door no slot', () => {
    const door = rowsOf(file('door.db'));
    const names = [...(door.enrolments ?? []), ...(door.token_marks ?? [])].flatMap((row) => [
      row.enrolment,
      row.public_key ?? row.blinded,
    ]);
    expect(names).toHaveLength(24);
    const [doorBytes, bagBytes] = [bytesOf('door.db'), bytesOf('bag.db')];
    for (const name of names) expect(bagBytes.includes(String(name))).toBe(false);
    expect(slots).toHaveLength(6);
    for (const slot of slots) expect(doorBytes.includes(slot) || doorBytes.includes(Buffer.from(slot, 'base64url'))).toBe(false);
  });

  it('the bag holds no time but those of its rounds', () => {
    const { slots: rows = [], batches = [] } = rowsOf(file('bag.db'));
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['batch', 'coarse', 'fine', 'idx', 'revision', 'slot']);
    const numbers = batches.flatMap((row) => Object.values(row)).filter((cell) => Number(cell) > 1e12);
    expect(numbers.sort()).toEqual([batches[0]?.opens, batches[0]?.closes]);
  });

  it('slots lie in the order of their hashes, not of their coming', () => {
    expect(slots).toEqual([...slots].sort());
  });

  it('no address and no user agent reaches a file or a log', () => {
    for (const name of readdirSync(path.join(bench.dir, 'store'))) {
      const bytes = readFileSync(path.join(bench.dir, 'store', name));
      expect([name, bytes.includes(ADDRESS), bytes.includes('special phone')]).toEqual([name, false, false]);
    }
    expect(printed).toEqual([]);
  });

  it('sign-in links and sessions are there as hashes only', () => {
    const bytes = bytesOf('staff.db');
    expect(bytes.includes(team.cookie().split('=')[1] ?? '')).toBe(false);
  });

  it('after closing, nothing of a deleted tier or a withdrawn batch is left in the bytes of the file', async () => {
    const sealed = rowsOf(file('bag.db')).slots ?? [];
    const closes = Number((rowsOf(file('bag.db')).batches ?? [])[0]?.closes);
    bench.clock.set(closes);
    await bench.installation.tidy();
    const bytes = bytesOf('bag.db');
    expect(sealed.every((row) => bytes.includes(String(row.coarse)))).toBe(true);
    expect(sealed.some((row) => bytes.includes(String(row.fine)))).toBe(false);
  });
});
