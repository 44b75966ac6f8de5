// A phone without a screen: the real actions of the app over memory twins of its adapters. What it sends went through the protocol.
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { LINES } from '#app/check-in/lines.ts';
import { finishQuestion, openQuestion, pickWish, setStep } from '#app/contribute/answer-question.ts';
import { createAnswerState } from '#app/contribute/answer-state.ts';
import { catchUp } from '#app/contribute/catch-up.ts';
import { createContributeState } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import { sendAnswers } from '#app/contribute/send-answers.ts';
import { createJoinState } from '#app/join/join-state.ts';
import { joinTeam } from '#app/join/join-team.ts';
import { openInviteLink } from '#app/join/open-invite.ts';
import { createPhoneApp, type PhoneApp } from '#app/phone-app.ts';
import { createRecords } from '#app/records.ts';
import { createMemoryConnectivity } from '#demo/memory-connectivity.ts';
import { createMemoryLock } from '#demo/memory-lock.ts';
import { createMemoryStore } from '#demo/memory-store.ts';
import { createMemoryVault } from '#demo/memory-vault.ts';
import type { InjectFetch } from '#demo/inject-fetch.ts';
import { createPhoneSealing } from '#sealing/phone-sealing.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import { ok } from '#shared/result.ts';
import { signal } from '#shared/signal.ts';
import { createSendLoop } from '#sync/loop.ts';
import { createPost } from '#sync/post.ts';

export interface SimulatedPhone {
  readonly app: PhoneApp;
  /** `hash`: what stands after # in the invite link. Throws when the team is not joined at the end. */
  join(hash: string): Promise<void>;
  /** Four lines in tenths; the team's question in tenths (halves); up to three wishes. */
  answer(lines: readonly number[], step: number, wishes: readonly string[]): Promise<void>;
  /** Fetches rounds and tokens, then sends what the screen would show for every open round. */
  send(): Promise<void>;
  /** Sends what is due by the clock. */
  flush(): Promise<void>;
}

const nothing = () => {};

function appOver(fetch: InjectFetch, clock: Clock, random: Random): PhoneApp {
  const store = createMemoryStore();
  const vault = createMemoryVault({ shelf: store, store });
  const ready = vault.ready();
  const records = createRecords(vault, store);
  return createPhoneApp({
    records: {
      all: (name) => ready.then(() => records.all(name)),
      commit: (changes) => ready.then(() => records.commit(changes)),
    },
    clock,
    random,
    newId: () => toBase64url(random.bytes(16)),
    connectivity: createMemoryConnectivity(),
    tabLock: createMemoryLock(),
    post: createPost((address, init) => fetch(String(address), init), ''),
    sealing: async () => ok(createPhoneSealing(random)),
    wakeSync: nothing,
    device: {
      demo: signal(true),
      updateWaiting: signal(false),
      applyUpdate: nothing,
      closeQuickly: nothing,
      chooseLanguage: async () => ok(),
      keepStorage: async () => true,
      eraseAll: async () => ok(),
    },
  });
}

export function createSimulatedPhone(parts: { fetch: InjectFetch; clock: Clock; random: Random }): SimulatedPhone {
  const app = appOver(parts.fetch, parts.clock, parts.random);
  const loop = createSendLoop({ ...app, lock: app.tabLock, timers: { after: () => nothing }, changed: nothing });
  return {
    app,
    async join(hash) {
      const join = app.stateOf(createJoinState);
      await openInviteLink(join, hash);
      await joinTeam(join);
      if (join.view.value.kind !== 'joined') throw new Error(`did not join: ${JSON.stringify(join.view.value)}`);
    },
    async answer(lines, step, wishes) {
      const checkIn = app.stateOf(createCheckInState);
      for (const [at, line] of LINES.entries()) checkIn.answer(line, lines[at] ?? null, { lineLengthPx: 312 });
      const finished = await checkIn.finish();
      if (!finished.ok) throw new Error(`did not answer: ${finished.fault.code}`);
      const question = app.stateOf(createAnswerState);
      await openQuestion(question);
      await setStep(question, step);
      for (const wish of wishes) await pickWish(question, wish, true);
      if (!(await finishQuestion(question))) throw new Error('did not answer the team');
    },
    async send() {
      await catchUp(app);
      const state = app.stateOf(createContributeState);
      await loadRounds(state);
      if (state.view.value.kind !== 'rounds') throw new Error(`no rounds: ${JSON.stringify(state.view.value)}`);
      for (const round of state.view.value.rounds) await sendAnswers(state, round);
    },
    flush: () => loop.wake(),
  };
}
