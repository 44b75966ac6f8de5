// `npm run staff:link [-- --team <id> | --new-team]`: prints another one-time link to the team page. The server may be running.
import { parseArgs } from 'node:util';
import { systemRandom } from '#sealing/system-random.ts';
import { readConfig } from '#server/config.ts';
import { openInstallation } from '#server/installation.ts';
import { exitOnStartFault, StartFault } from '#server/start-fault.ts';
import { systemClock } from '#shared/clock.ts';

await exitOnStartFault(async () => {
  const wish = readWish(process.argv.slice(2));
  const config = readConfig(process.env, process.cwd());
  const installation = await openInstallation({ config, clock: systemClock, random: systemRandom });
  try {
    const team = chooseTeam(wish, await installation.teams());
    console.log('This link works once, within 24 hours:');
    console.log(await installation.newStaffLink(team));
  } finally {
    await installation.close();
  }
});

interface Wish {
  readonly team?: string | undefined;
  readonly 'new-team'?: boolean | undefined;
}

function readWish(args: string[]): Wish {
  try {
    return parseArgs({ args, options: { team: { type: 'string' }, 'new-team': { type: 'boolean' } } }).values;
  } catch {
    throw new StartFault('Usage: npm run staff:link -- [--team <id> | --new-team]');
  }
}

/** Null: a set-up link. */
function chooseTeam(wish: Wish, teams: readonly { readonly team: string; readonly name: string }[]): string | null {
  const [only] = teams;
  if (wish['new-team'] || only === undefined) return null;
  const list = teams.map(({ team, name }) => `  ${team}  ${name}`).join('\n');
  if (wish.team !== undefined) {
    if (teams.some(({ team }) => team === wish.team)) return wish.team;
    throw new StartFault(`There is no team with that id. The teams are:\n${list}`);
  }
  if (teams.length > 1) throw new StartFault(`There are several teams. Say which with --team <id>:\n${list}`);
  return only.team;
}
