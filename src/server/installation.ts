// One installation on disk: its three stores, its keys and the services over them, without HTTP.
// The server, the staff-link command and the demo all start from here, so none of them reaches into a store.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { makeIssuerKey } from '#sealing/issuer.ts';
import { createBag } from '#server/bag/bag.ts';
import type { Config } from '#server/config.ts';
import { createDoor } from '#server/door/door.ts';
import type { Services } from '#server/http/routes.ts';
import { openKeys } from '#server/keys/key-directory.ts';
import { createTokenKeys } from '#server/keys/token-keys.ts';
import { createRoundBook } from '#server/staff/round-book.ts';
import { createRounds } from '#server/staff/rounds.ts';
import { createSignIn } from '#server/staff/sign-in.ts';
import { createTeams } from '#server/staff/teams.ts';
import { openBagStore } from '#server/store/bag-sqlite.ts';
import { openDoorStore } from '#server/store/door-sqlite.ts';
import { openStaffStore } from '#server/store/staff-sqlite.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';

export interface InstallationParts {
  readonly config: Pick<Config, 'dataDir' | 'storeDir' | 'publicUrl' | 'demo'>;
  readonly clock: Clock;
  readonly random: Random;
  /** Told of what failed without anybody waiting for it, such as a vacuum on a full disk. */
  readonly report?: (error: unknown) => void;
}

export interface Installation {
  readonly services: Services;
  teams(): Promise<readonly { readonly team: string; readonly name: string }[]>;
  /** The address of a one-time link, valid 24 hours. `team` null: its holder makes the first (or another) team. */
  newStaffLink(team: string | null): Promise<string>;
  /** Invites for a team, as its lead would make them. */
  invite: Services['door']['invite'];
  /** Closes what is due by the clock and forgets what has ended. Safe at any time, from several processes. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens what is there, or makes a new installation in an empty folder. Throws a StartFault, in one sentence, when the data is newer
 * than this version or an open round's issuer key is missing.
 */
export async function openInstallation({ config, clock, random, report }: InstallationParts): Promise<Installation> {
  mkdirSync(config.storeDir, { recursive: true, mode: 0o700 });
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const store of opened.splice(0)) await store.close();
  };
  try {
    const doorStore = await openDoorStore(path.join(config.storeDir, 'door.db'));
    opened.push(doorStore);
    const bagStore = await openBagStore(path.join(config.storeDir, 'bag.db'));
    opened.push(bagStore);
    const store = await openStaffStore(path.join(config.storeDir, 'staff.db'));
    opened.push(store);

    // A batch whose time is over needs its key no more: closing does without, and happens right below.
    const needed = await bagStore.issuersNeeded(clock.nowMs());
    const keys = openKeys(path.join(config.dataDir, 'keys'), needed, makeIssuerKey);
    const tokenKeys = createTokenKeys(keys);
    const bag = createBag({ store: bagStore, tokens: tokenKeys, clock, random, report });
    await bag.closeDue();

    const door = createDoor({
      store: doorStore,
      rounds: createRoundBook(store),
      issuer: tokenKeys,
      inviteSecret: keys.inviteSecret,
      clock,
      random,
    });
    const signIn = createSignIn({ store, clock, random, demo: config.demo });
    const rounds = createRounds({ store, bag, issuerPk: keys.currentIssuer, clock });
    await rounds.mend();
    return {
      services: { door, bag, signIn, teams: createTeams(store), rounds, issuerPk: keys.currentIssuer, demo: config.demo },
      teams: () => store.teams(),
      newStaffLink: async (team) => `${config.publicUrl}/team#s=${await signIn.newLink(team)}`,
      invite: door.invite,
      async tidy() {
        await bag.closeDue();
        await door.tidy();
        await signIn.tidy();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
