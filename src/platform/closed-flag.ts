// Remembers that the app was closed quickly, so that nothing shows when someone goes back to it. Knows no key and no answers.
// early-closed.ts covers the page before its first paint by the same names; a test holds the two together.

export const CLOSED_NAME = 'closed';
export const COVER_ATTRIBUTE = 'data-cover';
// Where the browser keeps nothing, the flag lasts as long as the page.
let closedHere = false;

export function isClosed(): boolean {
  try {
    return closedHere || localStorage.getItem(CLOSED_NAME) !== null;
  } catch {
    return closedHere;
  }
}

/** Covers the page at once, then remembers it. */
export function markClosed(): void {
  cover();
  closedHere = true;
  try {
    localStorage.setItem(CLOSED_NAME, '1');
  } catch {
    // Covered all the same.
  }
}

/** Forgets it and takes the cover away. Called by the Open screen only. */
export function markOpen(): void {
  closedHere = false;
  try {
    localStorage.removeItem(CLOSED_NAME);
  } catch {
    // Nothing was kept.
  }
  document.documentElement.removeAttribute(COVER_ATTRIBUTE);
  document.documentElement.style.visibility = '';
}

function cover(): void {
  document.documentElement.setAttribute(COVER_ATTRIBUTE, 'closed');
  // By script and not by style sheet, so that it holds before, and without, any style sheet.
  document.documentElement.style.visibility = 'hidden';
}
