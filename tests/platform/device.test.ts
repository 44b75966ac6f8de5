// @vitest-environment jsdom
// The small services of the browser: language, installing, room, a safe connection.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createInstall } from '#platform/install.ts';
import { readLanguageChoice, storeLanguageChoice } from '#platform/language-choice.ts';
import { askToKeep, roomLeftBytes } from '#platform/persist.ts';
import { checkSecureContext } from '#platform/secure-context.ts';
import { LANGUAGE_CACHE, LANGUAGE_ENTRY } from '#shared/language-entry.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'storage');
  Reflect.deleteProperty(navigator, 'standalone');
});
const give = (name: string, value: unknown) => Object.defineProperty(navigator, name, { value, configurable: true });

describe('the chosen language', () => {
  it('is there at the next start, for the page and for the worker', async () => {
    const put = vi.fn(async (_entry: string, _answer: Response) => {});
    const open = vi.fn(async (_name: string) => ({ put }));
    vi.stubGlobal('caches', { open });
    expect(readLanguageChoice()).toBeNull();
    await storeLanguageChoice('en');
    expect(readLanguageChoice()).toBe('en');
    expect(open).toHaveBeenCalledWith(LANGUAGE_CACHE);
    expect(put.mock.calls[0]?.[0]).toBe(LANGUAGE_ENTRY);
    expect(await put.mock.calls[0]?.[1].text()).toBe('en');
  });

  it('is no fault where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    await expect(storeLanguageChoice('en')).resolves.toBeUndefined();
  });
});

describe('installing', () => {
  const offerOf = (outcome: string) =>
    Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: async () => ({ outcome }) });

  it('keeps the browser’s offer back until it is asked for, and uses it once', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    const install = createInstall();
    expect(install.way.value).toBe('browser-menu');
    expect(await install.ask()).toBe(false);
    const offer = offerOf('accepted');
    dispatchEvent(offer);
    expect(offer.defaultPrevented).toBe(true);
    expect(install.way.value).toBe('offer');
    expect(await install.ask()).toBe(true);
    expect(await install.ask()).toBe(false);
    dispatchEvent(new Event('appinstalled'));
    expect(install.way.value).toBe('installed');
  });

  it('knows the phones that do it by the share menu, and the app on the home screen', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    give('standalone', false);
    expect(createInstall().way.value).toBe('share-menu');
    give('standalone', true);
    expect(createInstall().way.value).toBe('installed');
  });
});

describe('room for the answers', () => {
  it('is asked for once, and counted', async () => {
    const persist = vi.fn(async () => true);
    give('storage', { persist, persisted: async () => false, estimate: async () => ({ quota: 100, usage: 30 }) });
    expect(await askToKeep()).toBe(true);
    expect(await roomLeftBytes()).toBe(70);
    give('storage', { persist, persisted: async () => true });
    expect(await askToKeep()).toBe(true);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is unknown where the browser does not tell', async () => {
    give('storage', undefined);
    expect(await askToKeep()).toBe(false);
    expect(await roomLeftBytes()).toBeNull();
  });
});

describe('a safe connection', () => {
  it('is one on which the browser allows encryption', () => {
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('crypto', { subtle: {} });
    expect(checkSecureContext().ok).toBe(true);
    vi.stubGlobal('crypto', {});
    expect(checkSecureContext()).toMatchObject({ ok: false, fault: { code: 'not-secure' } });
    vi.stubGlobal('isSecureContext', false);
    expect(checkSecureContext().ok).toBe(false);
  });
});
