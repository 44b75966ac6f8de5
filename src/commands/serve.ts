// `npm run serve`: the real server. Configuration from the environment, one clear sentence when something is wrong.
import path from 'node:path';
import { systemRandom } from '#sealing/system-random.ts';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { exitOnStartFault } from '#server/start-fault.ts';
import { systemClock } from '#shared/clock.ts';

/** Requests under way get this long after SIGTERM. */
const DRAIN_MS = 15_000;

await exitOnStartFault(async () => {
  const config = readConfig(process.env, process.cwd());
  // Built, this file lies in dist/server beside dist/client.
  const clientDir = path.resolve(import.meta.dirname, '../client');
  const server = await startServer({ config, clock: systemClock, random: systemRandom, clientDir });
  console.log(`Framsteg runs at ${server.url}`);
  if ((await server.installation.teams()).length === 0) {
    console.log('There is no team yet. The first team lead opens this link, once, within 24 hours:');
    console.log(await server.installation.newStaffLink(null));
  }
  const stop = () => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    void server.stop();
  };
  // Ctrl-C reaches us twice, from the terminal and from the launcher: the second one must not cut the first short.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
});
