// The team's part of a start: asks for rounds and rights, and sends what waits. Loaded only on a phone that joined or is joining.
import { catchUp } from '#app/contribute/catch-up.ts';
import { createContributeState } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import { createSendLoop, type SendLoop, type Timers } from '#sync/loop.ts';

const timers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** Starts both, and again whenever the network is back or the app is looked at again. */
export function startTeamWork(app: PhoneApp): SendLoop {
  const loop = createSendLoop({
    ...app,
    lock: app.tabLock,
    timers,
    changed: () => void loadRounds(app.stateOf(createContributeState)),
  });
  const look = () => {
    void catchUp(app);
    void loop.wake();
  };
  app.connectivity.onChange(() => app.connectivity.online() && void catchUp(app));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
  look();
  return loop;
}
