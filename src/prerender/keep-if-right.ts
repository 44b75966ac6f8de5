// Inlined after the drawn screen: a page that was served for another path shows the frame only, never a wrong screen.
// It must not use anything from outside its own body.

export function keepIfRight(page: string): void {
  if ((location.pathname.replace(/\/+$/, '') || '/') !== page)
    (document.getElementById('screen') as HTMLElement).textContent = '';
}
