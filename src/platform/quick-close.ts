// "Close quickly": the page goes blank at once, the key is forgotten, and Back shows nothing (ux.md D16).
import { markClosed } from '#platform/closed-flag.ts';
import { isInstalled } from '#platform/install.ts';

export interface QuickCloseParts {
  /** Forgets the key: vault.drop. */
  readonly dropKey: () => void;
  /** A public page that a browser tab goes to; null: our own empty Open screen. An installed app always shows the Open screen. */
  readonly neutralAddress?: string | null;
  readonly leave?: (address: string) => void;
}
export interface QuickClose {
  closeNow(): void;
  /** Stops listening for the keyboard. */
  stop(): void;
}

const OPEN_SCREEN = '/';
const ESCAPES = 3;
const WITHIN_MS = 2000;

/** From now on Escape three times within two seconds closes too. */
export function createQuickClose({
  dropKey,
  neutralAddress = null,
  leave = (to) => location.replace(to),
}: QuickCloseParts): QuickClose {
  let escapesAtMs: number[] = [];

  function closeNow(): void {
    // In this order: what is seen first, then what is known, then the way out. Offline a foreign page would name the one we left.
    markClosed();
    dropKey();
    leave(neutralAddress && navigator.onLine && !isInstalled() ? neutralAddress : OPEN_SCREEN);
  }
  function onKey({ key, repeat, timeStamp }: KeyboardEvent): void {
    // A held key is one press.
    if (repeat) return;
    escapesAtMs = key === 'Escape' ? [...escapesAtMs.filter((at) => timeStamp - at <= WITHIN_MS), timeStamp] : [];
    if (escapesAtMs.length >= ESCAPES) closeNow();
  }
  // Before any dialog gets it, which would take the key for itself.
  addEventListener('keydown', onKey, { capture: true });
  return { closeNow, stop: () => removeEventListener('keydown', onKey, { capture: true }) };
}
