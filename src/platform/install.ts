// Putting the app on the home screen: keeps the browser's offer until the person is ready for it.
import { type ReadonlySignal, signal } from '#shared/signal.ts';

interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}
/** `offer`: the browser asks when we say so. `share-menu`: iPhone and iPad, by hand. `browser-menu`: others, by hand. */
export type InstallWay = 'installed' | 'offer' | 'share-menu' | 'browser-menu';

export interface Install {
  readonly way: ReadonlySignal<InstallWay>;
  /** Shows the browser's own question. False when there is none, or it was declined. */
  ask(): Promise<boolean>;
}

/** Runs from the home screen rather than in a tab. */
export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;
}

/** Call early: the offer comes once and is lost if nobody keeps it. */
export function createInstall(): Install {
  // `standalone` exists on iPhone and iPad only; there no browser makes an offer.
  const byHand: InstallWay = 'standalone' in navigator ? 'share-menu' : 'browser-menu';
  const way = signal<InstallWay>(isInstalled() ? 'installed' : byHand);
  let offer: BeforeInstallPromptEvent | null = null;

  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as BeforeInstallPromptEvent;
    way.value = 'offer';
  });
  addEventListener('appinstalled', () => {
    offer = null;
    way.value = 'installed';
  });
  return {
    way,
    async ask() {
      const kept = offer;
      offer = null;
      if (!kept) return false;
      // An offer can be used once.
      if (way.value === 'offer') way.value = byHand;
      return (await kept.prompt()).outcome === 'accepted';
    },
  };
}
