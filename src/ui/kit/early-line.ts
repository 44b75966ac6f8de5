// Lets the lines of the prerendered page answer before the app is there. `earlyLine` is inlined in the page: it must not use
// anything from outside its own body, and every byte of it stands before the first paint. It knows no words and stores nothing.

/** Installs the listeners. Stops for new touches once `takeOver` was called; a touch begun before is ended as an input event. */
export function earlyLine(): void {
  const root = document.documentElement.dataset;
  let host: HTMLElement | null = null;
  let x = 0;
  let y = 0;
  let before: string;
  let drags: boolean;
  const show = (line: HTMLElement, value: string | number) => {
    line.dataset.value = `${value}`;
    (line.querySelector('.analogue-mark') as HTMLElement).style.insetInlineStart = `${value}%`;
  };
  const answer = (line: HTMLElement, value: number) => {
    const input = line.querySelector('input') as HTMLInputElement;
    input.value = `${value}`;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const act = (event: Event) => {
    const { type, clientX, clientY, button, key } = event as PointerEvent & KeyboardEvent;
    const target = event.target as HTMLElement;
    const line = target.closest<HTMLElement>('[data-analogue]');
    const next = target.closest<HTMLElement>('[data-early-next]');
    if (host && (type === 'pointermove' || type === 'pointerup')) {
      const box = (host.querySelector('.analogue-line') as HTMLElement).getBoundingClientRect();
      const share = (clientX - box.left) / box.width;
      const value = Math.round(Math.min(1, Math.max(0, getComputedStyle(host).direction === 'rtl' ? 1 - share : share)) * 100);
      const across = Math.abs(clientX - x);
      const along = Math.abs(clientY - y);
      drags ||= across > 8 && across > along;
      if (type === 'pointermove') drags && show(host, value);
      else {
        if (drags || along < 25) answer(host, value);
        host = null;
      }
    } else if (host && type === 'pointercancel') {
      show(host, before);
      host = null;
    } else if ('app' in root) return;
    else if (type === 'click' && next) {
      next.dataset.earlyPressed = '';
      event.preventDefault();
    } else if (line && type === 'pointerdown' && !button) {
      host = line;
      x = clientX;
      y = clientY;
      before = line.dataset.value as string;
      drags = false;
    } else if (line && type === 'input') show(line, (target as HTMLInputElement).value);
    else if (line && !line.dataset.value && (key === ' ' || key === 'Enter')) {
      event.preventDefault();
      answer(line, 50);
    }
  };
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'input', 'keydown', 'click'])
    addEventListener(type, act);
}

/**
 * The answer that the line `id` holds in the page, in tenths 0 to 100; null when untouched or not in the page.
 * For the app: read before hydration, hand it to the state, hydrate with it.
 */
export function readEarlyValue(id: string): number | null {
  const value = document.querySelector<HTMLElement>(`[data-analogue="${CSS.escape(id)}"]`)?.dataset.value;
  return value ? Number(value) : null;
}

/**
 * From here on the app answers. True when "next" was pressed while nobody was there to hear it: do then what it does.
 * Call in the same task as the reading of the values and the hydration, so that no touch falls between.
 */
export function takeOver(): boolean {
  document.documentElement.dataset.app = '';
  return document.querySelector('[data-early-pressed]') !== null;
}
