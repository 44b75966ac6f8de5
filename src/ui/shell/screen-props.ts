// What the shell gives every screen. A screen draws the inside of <main>: one <h1 tabIndex={-1}> and what follows.
// The frame around it (help, close quickly, demo), focus on the h1 and the scroll position are the shell's.
import type { PhoneApp } from '#app/phone-app.ts';

export interface ScreenProps {
  readonly app: PhoneApp;
  /** The path of the address, without query and hash: "/steps/new". */
  readonly path: string;
  /** Goes to another screen as a new history entry; `replace` takes the place of this one (after saving a form). */
  readonly go: (path: string, how?: { readonly replace: boolean }) => void;
}
