// Composition root of the phone app. What stands here and is imported statically is the critical file: the frame, the line, the
// start words. It takes over the page that is already there, without losing an answer given before it came, then loads the rest.
import '#ui/kit/tokens.css';
import '#ui/kit/base.css';
import '#ui/kit/analogue-scale.css';
import '#ui/kit/button.css';
import '#ui/shell/shell.css';
import '#ui/check-in/check-in.css';
import { hydrate, render } from 'preact';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { LINES } from '#app/check-in/lines.ts';
import { createHomeState } from '#app/home/home-state.ts';
import { createPhoneApp, type Device, type PhoneApp } from '#app/phone-app.ts';
import { createPorts, dropKey, eraseVault } from '#main-ports.ts';
import { isClosed, markOpen } from '#platform/closed-flag.ts';
import { readLanguageChoice, storeLanguageChoice } from '#platform/language-choice.ts';
import { createQuickClose } from '#platform/quick-close.ts';
import { checkSecureContext } from '#platform/secure-context.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { effect, signal } from '#shared/signal.ts';
import { chooseLanguage, type Language } from '#text/languages.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { language, useStartWords } from '#text/translate.ts';
import { readEarlyValue, takeOver } from '#ui/kit/early-line.ts';
import { ClosedScreen } from '#ui/shell/closed-screen.tsx';
import { NotSecureScreen } from '#ui/shell/not-secure-screen.tsx';
import { PhoneShell } from '#ui/shell/phone-shell.tsx';
import { createRouter } from '#ui/shell/router.ts';

const root = document.getElementById('app') as HTMLElement;
const pageLanguage = chooseLanguage([document.documentElement.lang]);
useStartWords(JSON.parse(document.getElementById('start-words')?.textContent ?? '{}'), pageLanguage);

const demo = signal(false);
const updateWaiting = signal(false);
const wordsMissing = signal(false);
let applyUpdate = () => location.reload();
let team: Promise<{ wake(): Promise<void> }> | null = null;

async function loadWords(wished: Language): Promise<Result<void>> {
  try {
    await loadPhoneWords(wished);
    wordsMissing.value = false;
    return ok();
  } catch (error) {
    wordsMissing.value = true;
    return fail('chunk-missing', String(error));
  }
}
const wishedLanguage = () => chooseLanguage([readLanguageChoice() ?? pageLanguage]);

const device: Device = {
  demo,
  updateWaiting,
  applyUpdate: () => applyUpdate(),
  closeQuickly: () => quickClose.closeNow(),
  async chooseLanguage(chosen) {
    const loaded = await loadWords(chosen);
    if (loaded.ok) await storeLanguageChoice(chosen);
    return loaded;
  },
  keepStorage: async () => (await import('#platform/persist.ts')).askToKeep(),
  async eraseAll() {
    const erased = await eraseVault();
    if (erased.ok) location.replace('/');
    return erased;
  },
};
const wakeTeam = () => {
  team ??= import('#main-team.ts').then(({ startTeamWork }) => startTeamWork(app));
  team.then(
    (loop) => loop.wake(),
    () => {
      team = null;
    },
  );
};
const app: PhoneApp = createPhoneApp(createPorts(device, wakeTeam));
const quickClose = createQuickClose({ dropKey });

/** The whole language is a large piece: fetched once something was begun, or has to be said that the start words cannot say. */
function callForWords(): void {
  const { answers, fault } = app.stateOf(createCheckInState);
  const home = app.stateOf(createHomeState);
  let called = false;
  effect(() => {
    const begun = LINES.some((line) => answers.value[line] !== null);
    const other = wishedLanguage() !== pageLanguage;
    if (called || !(begun || other || fault.value !== null || home.reading.value.is === 'stopped')) return;
    called = true;
    void loadWords(wishedLanguage());
  });
}

/** Everything that the first answer can do without. */
async function loadTheRest(): Promise<void> {
  await app.stateOf(createCheckInState).open();
  callForWords();
  const { registerServiceWorker } = await import('#platform/service-worker.ts');
  const worker = registerServiceWorker();
  applyUpdate = worker.applyUpdate;
  effect(() => {
    updateWaiting.value = worker.updateWaiting.value;
  });
  const membership = await app.records.all('membership');
  if (membership.ok && membership.value.length > 0) wakeTeam();
  const health = await fetch('/api/health', { credentials: 'omit' }).then(
    (answer) => answer.json(),
    () => null,
  );
  demo.value = health?.demo === true;
}

function start(): void {
  const router = createRouter();
  const words = { missing: wordsMissing, fetch: () => void loadWords(wishedLanguage()) };
  const shell = <PhoneShell app={app} router={router} words={words} />;
  const state = app.stateOf(createCheckInState);
  // In one task: the answers given before the app, then the listening, then the same screen with them in it.
  const early = LINES.map((line) => [line, readEarlyValue(line)] as const);
  const pressed = takeOver();
  for (const [line, value] of early) if (value !== null) state.answer(line, value, measuredLine(line));
  if (root.dataset.page === router.path.value) hydrate(shell, root);
  else {
    root.replaceChildren();
    render(shell, root);
  }
  if (pressed) root.querySelector<HTMLElement>('[data-early-pressed]')?.click();
  effect(() => {
    document.documentElement.lang = language.value;
  });
  setTimeout(() => void loadTheRest());
}

const measuredLine = (line: string) => ({
  lineLengthPx: Math.round(root.querySelector(`[data-analogue="${line}"] .analogue-line`)?.getBoundingClientRect().width ?? 0),
});

function showInstead(screen: preact.ComponentChild): void {
  root.replaceChildren();
  render(screen, root);
}

if (isClosed()) {
  const open = () => {
    markOpen();
    render(null, root);
    delete root.dataset.page;
    start();
  };
  showInstead(<ClosedScreen onOpen={open} />);
} else if (checkSecureContext().ok) start();
else showInstead(<NotSecureScreen />);
