// The whole screen: the frame, and inside it the screen of the path. Moves the focus to the heading after every step.
import '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { lineIndexAt } from '#app/check-in/lines.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { ReadonlySignal } from '#shared/signal.ts';
import { CheckInLines } from '#ui/check-in/check-in-lines.tsx';
import { HomeStart } from '#ui/home/home-start.tsx';
import { Frame } from '#ui/shell/frame.tsx';
import { LazyScreen, PartMissing } from '#ui/shell/lazy-screen.tsx';
import type { Router } from '#ui/shell/router.ts';
import { needsAllWords, screenAt } from '#ui/shell/routes.ts';
import { ScreenBoundary } from '#ui/shell/screen-boundary.tsx';
import { t, wordsReady } from '#text/translate.ts';

/** The whole language: fetched when a screen beyond the first needs it. */
export interface AllWords {
  readonly missing: ReadonlySignal<boolean>;
  /** Safe to call again. */
  fetch(): void;
}

export interface PhoneShellProps {
  app: PhoneApp;
  router: Router;
  words: AllWords;
}

/** A new path begins at its top, and for readers of the screen at its heading. Screens may arrive after the path. */
function useArrival(path: string) {
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    const screen = document.getElementById('screen');
    let at: HTMLElement | null = null;
    // Headings may come after the path, and be drawn anew when their data is there: the focus goes along, unless the person moved on.
    const arrive = () => {
      if (at?.isConnected || (at && document.activeElement !== document.body)) return;
      at = screen?.querySelector<HTMLElement>('h1') ?? null;
      at?.focus({ preventScroll: true });
    };
    arrive();
    if (!screen) return;
    const watch = new MutationObserver(arrive);
    watch.observe(screen, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [path]);
}

/** Shows itself only when the wait is long enough to be noticed (shell.css): a flash of words would unsettle more than it says. */
const Wait = () => (
  <p class="wait muted" role="status">
    {t('start:wait')}
  </p>
);

export function PhoneShell({ app, router, words }: PhoneShellProps) {
  const path = router.path.value;
  const waits = needsAllWords(path) && !wordsReady.value;
  const screen = { app, path, go: router.go };
  useArrival(path);
  useEffect(() => {
    if (!waits) return;
    words.fetch();
    // At the same time; a part that is missing is said once the words are here.
    screenAt(path)().catch(() => {});
  }, [waits, words]);
  const inside = () => {
    if (lineIndexAt(path) !== null) return <CheckInLines {...screen} />;
    if (waits) return words.missing.value ? <PartMissing onRetry={words.fetch} /> : <Wait />;
    return <LazyScreen load={screenAt(path)} meanwhile={path === '/' ? <HomeStart /> : <Wait />} {...screen} />;
  };
  return (
    <Frame demo={app.device.demo.value} onCloseQuickly={app.device.closeQuickly}>
      <ScreenBoundary path={path}>{inside()}</ScreenBoundary>
    </Frame>
  );
}
