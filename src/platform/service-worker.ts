// Registers the service worker and says when a new version waits. Never switches by itself (ux.md E18).
import { type ReadonlySignal, signal } from '#shared/signal.ts';

export interface AppUpdate {
  /** A newer version is whole on this phone and waits. Ask on the start screen only, never with an open draft. */
  readonly updateWaiting: ReadonlySignal<boolean>;
  /** Switches to it and reloads the page. */
  applyUpdate(): void;
}

/** An installed app is seldom loaded anew, so it asks for a new version when it is looked at again. */
const ASK_AGAIN_AFTER_MS = 60 * 60_000;

/** After load, so that nothing of it delays the first answer. Does nothing where there are no service workers. */
export function registerServiceWorker(address = '/sw.js', reload = () => location.reload()): AppUpdate {
  const updateWaiting = signal(false);
  let asked = false;
  let switchOver = reload;

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window');
    const worker = new Workbox(address);
    worker.addEventListener('waiting', () => {
      updateWaiting.value = true;
    });
    worker.addEventListener('controlling', ({ isUpdate }) => {
      if (asked) reload();
      // Another tab switched: this one is the older version now and gets its own question, never a reload under someone's hand.
      else if (isUpdate) [updateWaiting.value, switchOver] = [true, reload];
    });
    switchOver = () => worker.messageSkipWaiting();
    await worker.register({ immediate: true });
    let askedAtMs = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAtMs < ASK_AGAIN_AFTER_MS) return;
      askedAtMs = Date.now();
      worker.update().catch(() => {});
    });
  }
  // Refused or offline: the app works without it, and the next start tries again.
  const start = () => void register().catch(() => {});
  if (typeof navigator !== 'undefined' && 'serviceWorker' in navigator) {
    if (document.readyState === 'complete') start();
    else addEventListener('load', start, { once: true });
  }

  return {
    updateWaiting,
    applyUpdate() {
      asked = true;
      switchOver();
    },
  };
}
