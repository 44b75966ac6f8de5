// What keeps the server from starting, each in one clear sentence, and what it makes in an empty folder.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { StartFault } from '#server/start-fault.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { type Bench, DAY, makeTeam, openBench } from '#tests/server/workbench.ts';

describe('the configuration', () => {
  const faults = (env: Record<string, string>) => {
    try {
      readConfig(env, '/srv');
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(StartFault);
      return (error as Error).message.split('\n');
    }
  };

  it('has a default for everything', () => {
    expect(readConfig({}, '/srv')).toEqual({
      port: 8080,
      host: 'localhost',
      publicUrl: 'http://localhost:8080',
      dataDir: '/srv/.data/serve',
      storeDir: '/srv/.data/serve/store',
      demo: false,
    });
  });

  it('listens on every address when people come from elsewhere', () => {
    const env = { PUBLIC_URL: 'https://framsteg.example.se/', PORT: '80', DATA_DIR: '/var/f', DATABASE_URL: 'file:///var/db' };
    expect(readConfig(env, '/srv')).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://framsteg.example.se',
      storeDir: '/var/db',
    });
    expect(readConfig({ DATABASE_URL: 'file:db' }, '/srv').storeDir).toBe('/srv/db');
  });

  it.each([
    [{ PORT: 'http' }, /^PORT must/],
    [{ PORT: '70000' }, /^PORT must/],
    [{ PUBLIC_URL: 'framsteg' }, /^PUBLIC_URL must be a web address/],
    [{ PUBLIC_URL: 'http://framsteg.example.se' }, /^PUBLIC_URL must start with https/],
    [{ PUBLIC_URL: 'https://framsteg.example.se/app' }, /^PUBLIC_URL must be a bare address/],
    [{ DATABASE_URL: 'postgres://db/framsteg' }, /^DATABASE_URL names a PostgreSQL server/],
    [{ DATABASE_URL: '/var/db' }, /^DATABASE_URL must name a folder/],
  ])('%o is refused in one sentence', (env, sentence) => {
    const said = faults(env as Record<string, string>);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });

  it('names every fault at once', () => {
    expect(faults({ PORT: 'x', PUBLIC_URL: 'y', DATABASE_URL: 'z' })).toHaveLength(3);
  });
});

describe('an installation', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.remove().catch(() => {}));
  const keys = () => path.join(bench.dir, 'keys');

  it('makes its keys once, for its own account only, outside the stores', async () => {
    const before = readdirSync(keys()).sort();
    expect(before).toHaveLength(3);
    for (const name of before) expect(statSync(path.join(keys(), name)).mode & 0o777).toBe(0o600);
    const issuer = await bench.call('GET', '/api/issuer');
    await bench.restart();
    expect(readdirSync(keys()).sort()).toEqual(before);
    expect((await bench.call('GET', '/api/issuer')).body).toEqual(issuer.body);
  });

  it('refuses to start while an open round misses its key, and starts once it has closed', async () => {
    const team = await makeTeam(bench);
    await team.register();
    const { manifest } = await team.announce();
    const saved = readdirSync(keys()).map((name) => [name, readFileSync(path.join(keys(), name))] as const);
    rmSync(keys(), { recursive: true });
    await expect(bench.restart()).rejects.toThrow(
      /^An open round needs a key that is not in .*\. Put it back from the key backup/,
    );
    expect(readdirSync(keys())).toEqual([]);
    for (const [name, bytes] of saved) writeFileSync(path.join(keys(), name), bytes);
    const again = () => startServer({ config: bench.config, clock: bench.clock, random: systemRandom, clientDir: null });
    await (await again()).stop();
    rmSync(keys(), { recursive: true });
    bench.clock.set(manifest.closes + DAY);
    await (await again()).stop();
  });

  it('refuses a damaged key file', async () => {
    writeFileSync(path.join(keys(), 'invite.key'), 'short');
    await expect(bench.restart()).rejects.toThrow(/invite\.key is damaged/);
  });

  it.each(['door.db', 'bag.db', 'staff.db'])('refuses a %s of a newer version and leaves it as it is', async (name) => {
    const file = path.join(bench.dir, 'store', name);
    const db = new Database(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(bench.restart()).rejects.toThrow(/was written by a newer version of Framsteg/);
    const after = new Database(file);
    expect(after.prepare('PRAGMA user_version').all()).toEqual([{ user_version: 99 }]);
    after.close();
  });

  it('without built pages says what to do', async () => {
    const clientDir = path.join(bench.dir, 'no-client');
    mkdirSync(clientDir);
    const start = startServer({ config: bench.config, clock: bench.clock, random: systemRandom, clientDir });
    await expect(start).rejects.toThrow(/^The built pages are missing in .*Run "npm run build" first\.$/);
  });

  it('on a port that is taken says so', async () => {
    const parts = { clock: bench.clock, random: systemRandom, clientDir: null };
    const first = await startServer({ ...parts, config: bench.config });
    const port = Number(new URL(first.url).port);
    await expect(startServer({ ...parts, config: { ...bench.config, port } })).rejects.toThrow(`Port ${port} is taken.`);
    await first.stop();
    await first.stop();
  });
});
