// Draws the screens that are right for everybody, with the same components as the app, so that the app can take them over.
import { render } from 'preact-render-to-string';
import { createPhoneApp, type PhonePorts } from '#app/phone-app.ts';
import { signal } from '#shared/signal.ts';
import { PhoneShell } from '#ui/shell/phone-shell.tsx';
import { standingRouter } from '#ui/shell/router.ts';
import type { Language } from '#text/languages.ts';
import { useStartWords } from '#text/translate.ts';

/** Nothing is opened or asked while drawing: a port that is touched is a mistake, and shows as one. */
const device = { demo: signal(false), updateWaiting: signal(false), closeQuickly: () => {} };
const ports = { device } as unknown as PhonePorts;

export function drawPhone(path: string, words: unknown, language: Language): string {
  useStartWords(words, language);
  return render(
    <PhoneShell app={createPhoneApp(ports)} router={standingRouter(path)} words={{ missing: signal(false), fetch: () => {} }} />,
  );
}
