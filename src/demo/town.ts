// The demo's server, lead and phones around one clock that can be moved. Nothing here is known to the server itself.
import type { DemoClock } from '#demo/demo-clock.ts';
import { createInjectFetch } from '#demo/inject-fetch.ts';
import type { Member } from '#demo/live-round.ts';
import { newPerson } from '#demo/made-up-team.ts';
import { createSimulatedLead, type SimulatedLead } from '#demo/simulated-lead.ts';
import { createSimulatedPhone } from '#demo/simulated-phone.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { App } from '#server/http/app.ts';
import type { Installation } from '#server/installation.ts';
import type { Random } from '#shared/random.ts';

export interface Town {
  readonly lead: SimulatedLead;
  /** A new link and a new session: the old one ended while the clock moved. */
  signIn(team: string | null): Promise<void>;
  /** New phones join with invites of the lead, who must be signed in and have the key. */
  welcome(count: number, random: Random): Promise<Member[]>;
}

export function createTown(parts: { app: App; installation: Installation; clock: DemoClock; origin: string }): Town {
  const { app, installation, clock, origin } = parts;
  const lead = createSimulatedLead({
    fetch: createInjectFetch(app, { origin, cookies: true }),
    clock,
    random: systemRandom,
    origin,
  });
  return {
    lead,
    async signIn(team) {
      await lead.signIn(await installation.newStaffLink(team));
    },
    async welcome(count, random) {
      const members: Member[] = [];
      for (const hash of await lead.invites(count)) {
        const fetch = createInjectFetch(app, { origin, cookies: false });
        const phone = createSimulatedPhone({ fetch, clock, random: systemRandom });
        await phone.join(hash);
        members.push({ phone, person: newPerson(random) });
      }
      return members;
    },
  };
}
