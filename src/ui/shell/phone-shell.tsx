// The whole screen: the frame, and inside it the screen of the path. Moves the focus to the heading after every step.
import '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { lineIndexAt } from '#app/check-in/lines.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { ReadonlySignal } from '#shared/signal.ts';
import { CheckInLines } from '#ui/check-in/check-in-lines.tsx';
import { Frame } from '#ui/shell/frame.tsx';
import { LazyScreen, PartMissing } from '#ui/shell/lazy-screen.tsx';
import type { Router } from '#ui/shell/router.ts';
import { screenAt } from '#ui/shell/routes.ts';
import { ScreenBoundary } from '#ui/shell/screen-boundary.tsx';
import { wordsReady } from '#text/translate.ts';

export interface PhoneShellProps {
  app: PhoneApp;
  router: Router;
  /** The whole language could not be fetched; screens beyond the first need it. */
  wordsMissing: ReadonlySignal<boolean>;
  onRetryWords: () => void;
}

/** Within this time three Escapes are one wish: away from here. */
const ESCAPES_WITHIN_MS = 1500;

function useEscapes(leave: () => void) {
  useEffect(() => {
    let times: number[] = [];
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      times = [...times.filter((at) => event.timeStamp - at < ESCAPES_WITHIN_MS), event.timeStamp];
      if (times.length >= 3) leave();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [leave]);
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
    const arrive = () => {
      const heading = screen?.querySelector<HTMLElement>('h1');
      heading?.focus({ preventScroll: true });
      return heading !== null && heading !== undefined;
    };
    if (!screen || arrive()) return;
    const watch = new MutationObserver(() => arrive() && watch.disconnect());
    watch.observe(screen, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [path]);
}

export function PhoneShell({ app, router, wordsMissing, onRetryWords }: PhoneShellProps) {
  const path = router.path.value;
  const screen = { app, path, go: router.go };
  useEscapes(app.device.closeQuickly);
  useArrival(path);
  const inside = () => {
    if (lineIndexAt(path) !== null) return <CheckInLines {...screen} />;
    if (wordsReady.value) return <LazyScreen key={screenAt(path)} load={screenAt(path)} {...screen} />;
    return wordsMissing.value ? <PartMissing onRetry={onRetryWords} /> : null;
  };
  return (
    <Frame demo={app.device.demo.value} onCloseQuickly={app.device.closeQuickly}>
      <ScreenBoundary path={path}>{inside()}</ScreenBoundary>
    </Frame>
  );
}
