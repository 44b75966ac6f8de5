// @vitest-environment jsdom
// Closing quickly: covered at once, remembered, and covered again before anything is painted.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSED_NAME, COVER_ATTRIBUTE, isClosed, markClosed, markOpen } from '#platform/closed-flag.ts';
import { createQuickClose } from '#platform/quick-close.ts';

const root = document.documentElement;
const shown = () => ({ cover: root.getAttribute('data-cover'), visibility: root.style.visibility, opacity: root.style.opacity });
const COVERED = { cover: 'closed', visibility: 'hidden', opacity: '' };
const OPEN = { cover: null, visibility: '', opacity: '' };
async function loadEarly() {
  vi.resetModules();
  // @ts-expect-error: a script for <head>, not a module
  await import('#platform/early-closed.ts');
}
function look(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
});
afterEach(() => {
  vi.restoreAllMocks();
  markOpen();
});

describe('the closed flag', () => {
  it('covers the page at once and outlives it', () => {
    markClosed();
    expect(shown()).toEqual(COVERED);
    expect(isClosed()).toBe(true);
    markOpen();
    expect(shown()).toEqual(OPEN);
    expect(isClosed()).toBe(false);
  });

  it('holds for this page where the browser keeps nothing', async () => {
    await loadEarly();
    for (const method of ['setItem', 'getItem', 'removeItem'] as const) {
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('', 'SecurityError');
      });
    }
    markClosed();
    expect(isClosed()).toBe(true);
    expect(shown()).toEqual(COVERED);
    look('hidden');
    look('visible');
    expect(shown()).toEqual(COVERED);
  });
});

describe('the early script', () => {
  it('closes quickly before the app is there, and leaves it to the app afterwards', async () => {
    await loadEarly();
    document.body.innerHTML = '<button data-close-quickly><b>x</b></button><button id="other">y</button>';
    document.getElementById('other')?.click();
    expect(isClosed()).toBe(false);
    root.setAttribute('data-app', '');
    document.querySelector<HTMLElement>('b')?.click();
    expect(isClosed()).toBe(false);
    root.removeAttribute('data-app');
    document.querySelector<HTMLElement>('b')?.click();
    expect(isClosed()).toBe(true);
    expect(shown()).toEqual(COVERED);
    document.body.innerHTML = '';
  });

  it('uses the same names as the flag and imports nothing', () => {
    const text = readFileSync('src/platform/early-closed.ts', 'utf8');
    expect(text).toContain(`getItem('${CLOSED_NAME}')`);
    expect(text).toContain(`setAttribute('${COVER_ATTRIBUTE}'`);
    expect(text).not.toMatch(/^\s*(import|export)\b/m);
  });

  it('covers a page that was closed, and shows one that was not', async () => {
    await loadEarly();
    expect(shown()).toEqual(OPEN);
    localStorage.setItem(CLOSED_NAME, '1');
    await loadEarly();
    expect(shown()).toEqual(COVERED);
  });

  it('covers the page while nobody looks, and shows it again', async () => {
    await loadEarly();
    look('hidden');
    expect(shown()).toEqual({ cover: 'away', visibility: '', opacity: '0' });
    look('visible');
    expect(shown()).toEqual(OPEN);
  });

  it('covers a page that the back button brings', async () => {
    await loadEarly();
    localStorage.setItem(CLOSED_NAME, '1');
    dispatchEvent(new Event('pageshow'));
    expect(shown()).toEqual(COVERED);
  });
});

describe('close quickly', () => {
  function quick(neutralAddress: string | null = null) {
    const seen: string[] = [];
    const close = createQuickClose({
      dropKey: () => seen.push(`key dropped, ${root.style.visibility}`),
      leave: (to) => seen.push(to),
      neutralAddress,
    });
    return { seen, close };
  }
  const press = (key: string, atMs: number, repeat = false) => {
    const event = new KeyboardEvent('keydown', { key, repeat });
    Object.defineProperty(event, 'timeStamp', { value: atMs });
    dispatchEvent(event);
  };

  it('covers, then drops the key, then leaves for the Open screen', () => {
    const { seen, close } = quick();
    close.closeNow();
    expect(seen).toEqual(['key dropped, hidden', '/']);
    expect(isClosed()).toBe(true);
    close.stop();
  });

  it('leaves a browser tab for the neutral address, but not an installed app, and not offline', () => {
    const { seen, close } = quick('https://neutral.example/');
    close.closeNow();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    close.closeNow();
    vi.restoreAllMocks();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    close.closeNow();
    expect(seen.filter((to) => !to.startsWith('key'))).toEqual(['https://neutral.example/', '/', '/']);
    close.stop();
  });

  it('comes by Escape three times within two seconds, and by nothing less', () => {
    const { seen, close } = quick();
    for (const at of [0, 1500, 3001, 4900]) press('Escape', at);
    for (const at of [5600, 5700]) press('Escape', at, true);
    press('a', 5800);
    press('Escape', 5900);
    press('Escape', 6000);
    expect(seen).toEqual([]);
    press('Escape', 7900);
    expect(seen).toEqual(['key dropped, hidden', '/']);
    close.stop();
    for (const at of [9000, 9001, 9002]) press('Escape', at);
    expect(seen).toHaveLength(2);
  });
});
