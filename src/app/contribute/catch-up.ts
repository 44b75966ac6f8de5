// What a start of the app does for the team's sake: goes on with a join, fetches rounds, rights and results. Each step by itself:
// one that fails is told and does not stop the next. Nothing is sent here that the person has not seen.
import { type ContributeState, createContributeState } from '#app/contribute/contribute-state.ts';
import { fetchRounds } from '#app/contribute/fetch-rounds.ts';
import { fetchTokens } from '#app/contribute/fetch-tokens.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import { readSummaries } from '#app/contribute/read-summaries.ts';
import { createJoinState } from '#app/join/join-state.ts';
import { readMembership } from '#app/join/membership.ts';
import { refreshTeam } from '#app/join/refresh-team.ts';
import { showStored } from '#app/join/show-stored.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { ErrorCode } from '#shared/error-codes.ts';

const underWay = new WeakMap<PhoneApp, Promise<void>>();

/** Safe to call at every start, when the network is back, and when the page is shown again: one at a time. */
export function catchUp(app: PhoneApp): Promise<void> {
  const running = underWay.get(app);
  if (running) return running;
  const run = catchUpNow(app).finally(() => underWay.delete(app));
  underWay.set(app, run);
  return run;
}

async function catchUpNow(app: PhoneApp): Promise<void> {
  const join = app.stateOf(createJoinState);
  const { kind } = join.view.value;
  const membership = await readMembership(app.records);
  if (!membership.ok || membership.value === null) return;
  if (membership.value.state === 'waiting') {
    // Not over a choice that is on the screen.
    if (kind === 'loading' || kind === 'waiting') await showStored(join);
    if (join.view.value.kind !== 'joined') return;
  }
  await askTeam(app, app.stateOf(createContributeState));
}

async function askTeam(app: PhoneApp, state: ContributeState): Promise<void> {
  const steps = [() => refreshTeam(app), () => fetchRounds(state), () => fetchTokens(app), () => readSummaries(app)];
  const codes: ErrorCode[] = [];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) codes.push(done.fault.code);
  }
  state.unreached.value = codes[0] ?? null;
  await loadRounds(state);
}
