// Stands inline in <head>, before everything: covers the page before its first paint when the app was closed quickly.
// Imports nothing. On <html> it sets data-cover="closed" with visibility: hidden, under which the Open screen shows itself by
// visibility: visible, or data-cover="away" with opacity: 0, which keeps the focus where it was. Names as in closed-flag.ts.
(() => {
  const root = document.documentElement;
  const closed = () => {
    try {
      return localStorage.getItem('closed') !== null;
    } catch {
      return false;
    }
  };
  const show = () => {
    // In the list of open apps a phone shows the page as it was left: cover it whenever nobody looks.
    const cover = closed() ? 'closed' : document.visibilityState === 'hidden' ? 'away' : '';
    // Closed in this page without storage: only the Open screen takes that cover away.
    if (cover !== 'closed' && root.getAttribute('data-cover') === 'closed') return;
    if (cover) root.setAttribute('data-cover', cover);
    else root.removeAttribute('data-cover');
    root.style.visibility = cover === 'closed' ? 'hidden' : '';
    root.style.opacity = cover === 'away' ? '0' : '';
  };
  show();
  document.addEventListener('visibilitychange', show);
  // Another tab was closed quickly: this one goes with it. Opened there: this one starts anew and looks for itself.
  addEventListener('storage', (event) => {
    if (event.key !== 'closed') return;
    show();
    location.replace('/');
  });
  // "Close quickly" before the app is there to hear it. Data-app is set when the app takes over (ui/kit/early-line.ts).
  addEventListener('click', ({ target }) => {
    if (root.hasAttribute('data-app') || !(target instanceof Element && target.closest('[data-close-quickly]'))) return;
    root.setAttribute('data-cover', 'closed');
    root.style.visibility = 'hidden';
    try {
      localStorage.setItem('closed', '1');
    } catch {
      // Covered all the same.
    }
    location.replace('/');
  });
  addEventListener('pageshow', (event) => {
    show();
    // Back brought a page from memory, with everything still on it: start anew, as the Open screen.
    if (event.persisted && closed()) location.replace('/');
  });
})();
