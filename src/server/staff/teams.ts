// Teams and their goals: signed by the team's own key, checked here before they are kept, checked again by every phone.
import { GOALS_LISTED_MOST } from '#contract/limits.ts';
import type { NewTeam, SignedGoal, TeamPage } from '#contract/team.ts';
import { fingerprintOf } from '#sealing/hashes.ts';
import { checkDocument, checkProfile } from '#sealing/team-word.ts';
import type { SignedIn } from '#server/staff/sign-in.ts';
import type { StaffStore } from '#server/staff/staff-store.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export interface Teams {
  /** The same team again is fine. Faults: manifest-rejected (signature), team-exists (other team, or the session has one). */
  add(team: NewTeam, person: SignedIn): Promise<Result<void>>;
  /** Fault: unknown-team. */
  find(team: string): Promise<Result<NewTeam>>;
  /** What everybody may know; of very many goals those that last longest. Fault: unknown-team. */
  page(team: string): Promise<Result<TeamPage>>;
  /** Faults: unknown-team, manifest-rejected (signature, another team or goal, or a revision that does not rise). */
  putGoal(team: string, goal: string, signed: SignedGoal): Promise<Result<void>>;
}

export function createTeams(store: StaffStore): Teams {
  async function find(team: string): Promise<Result<NewTeam>> {
    const found = await store.findTeam(team);
    return found === null ? fail('unknown-team') : ok(found);
  }

  return {
    find,

    async add(team, person) {
      const { profile, signature } = team;
      if (person.team !== null && person.team !== profile.team) return fail('team-exists');
      const checked = await checkProfile({ profile, signature }, await fingerprintOf(profile.publicKey));
      if (!checked.ok) return fail('manifest-rejected', 'profile: signature');
      const outcome = await store.addTeam(team, person.hash);
      const mine = outcome === 'added' || (outcome === 'same' && person.team === profile.team);
      return mine ? ok() : fail('team-exists');
    },

    async page(team) {
      const found = await find(team);
      if (!found.ok) return found;
      const { profile, signature } = found.value;
      const goals = (await store.goals(team)).sort((a, b) => b.goal.to.localeCompare(a.goal.to)).slice(0, GOALS_LISTED_MOST);
      return ok({ profile, signature, goals });
    },

    async putGoal(team, goal, signed) {
      const found = await find(team);
      if (!found.ok) return found;
      if (signed.goal.goal !== goal) return fail('manifest-rejected', 'goal: another goal');
      const checked = await checkDocument('goal', signed.goal, signed.signature, found.value.profile);
      if (!checked.ok) return fail('manifest-rejected', checked.fault.detail);
      return (await store.putGoal(signed)) === 'kept' ? ok() : fail('manifest-rejected', 'goal: revision');
    },
  };
}
