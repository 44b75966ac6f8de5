// `npm start`: the whole of Framsteg on this machine with a made-up team. Fills an empty folder, then serves like the real thing.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createDemoClock } from '#demo/demo-clock.ts';
import { demoConfig } from '#demo/demo-config.ts';
import { livePresent } from '#demo/live-present.ts';
import { type PastFile, unpackPast } from '#demo/past-file.ts';
import pastRounds from '#demo/past-rounds.json' with { type: 'json' };
import { createTown } from '#demo/town.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { exitOnStartFault } from '#server/start-fault.ts';

const DRAIN_MS = 15_000;
const past = pastRounds as PastFile;

await exitOnStartFault(async () => {
  const { port } = readConfig({ PORT: process.env.PORT }, process.cwd());
  const dataDir = path.resolve(process.env.DATA_DIR || '.data/demo');
  const config = demoConfig(dataDir, port);
  if (!existsSync(config.storeDir)) unpackPast(past, dataDir);
  const clock = createDemoClock(Date.now());
  // Built, this file lies in dist/server beside dist/client.
  const server = await startServer({
    config,
    clock,
    random: systemRandom,
    clientDir: path.resolve(import.meta.dirname, '../client'),
  });
  const stop = () => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    void server.stop();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  console.log('Filling the demo with a made-up team …');
  const town = createTown({ app: server.app, installation: server.installation, clock, origin: server.url });
  await livePresent(town, clock, past.team, past.passphrase, Date.now());
  clock.run();
  // The lead's session ended while the clock moved.
  await town.signIn(past.team);
  const [invite = ''] = await town.lead.invites(1);
  const [code = ''] = invite.split('.');
  console.log(`
Framsteg, demo. Everybody in it is made up.

  The phone app   ${server.url}/join#${invite}
                  invite code ${code.slice(0, 4)}-${code.slice(4)}, for one phone
  The team page   ${await server.installation.newStaffLink(past.team)}
                  one-time link; the team's passphrase: ${past.passphrase}

  Open the phone app in a window as narrow as a phone. The data lies in ${path.relative(process.cwd(), dataDir) || '.'};
  delete that folder to begin anew.
  To run Framsteg for real: npm run serve (README, "For real"). Stop with Ctrl-C.
`);
});
