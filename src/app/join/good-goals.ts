// The team's goals that its key has signed. A newer revision replaces an older one, never the other way round.
import type { Profile, SignedGoal } from '#contract/team.ts';
import type { PhoneSealing } from '#domain/ports.ts';

/** `known`: what the phone believed before; a goal that the server left out stays. What is not signed by the team is passed over. */
export async function goodGoals(
  sealing: PhoneSealing,
  team: Profile,
  said: readonly SignedGoal[],
  known: readonly SignedGoal[],
): Promise<SignedGoal[]> {
  const newest = new Map(known.map((signed) => [signed.goal.goal, signed]));
  for (const signed of said) {
    const checked = await sealing.checkGoal(signed, team);
    if (!checked.ok || checked.value.team !== team.team) continue;
    const before = newest.get(checked.value.goal);
    if (before === undefined || before.goal.revision < checked.value.revision) newest.set(checked.value.goal, signed);
  }
  return [...newest.values()];
}
