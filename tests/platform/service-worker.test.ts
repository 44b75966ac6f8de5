// @vitest-environment jsdom
// A new version is offered, never forced.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerServiceWorker } from '#platform/service-worker.ts';

const worker = vi.hoisted(() => ({
  listeners: {} as Record<string, (event: object) => void>,
  skipped: 0,
  registered: 0,
  refuse: false,
}));
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener(name: string, listener: (event: object) => void) {
      worker.listeners[name] = listener;
    }
    async register() {
      worker.registered += 1;
      if (worker.refuse) throw new Error('refused');
    }
    messageSkipWaiting() {
      worker.skipped += 1;
    }
  },
}));

describe('the service worker on the page', () => {
  beforeEach(() => {
    Object.assign(worker, { listeners: {}, skipped: 0, registered: 0, refuse: false });
    Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true });
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'serviceWorker');
  });
  async function registered() {
    const reload = vi.fn();
    const update = registerServiceWorker('/sw.js', reload);
    if (document.readyState !== 'complete') dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(worker.registered).toBe(1));
    return { ...update, reload };
  }

  it('says that a new version waits and leaves it waiting', async () => {
    const { updateWaiting, reload } = await registered();
    expect(updateWaiting.value).toBe(false);
    worker.listeners.waiting?.({});
    expect(updateWaiting.value).toBe(true);
    expect([worker.skipped, reload.mock.calls.length]).toEqual([0, 0]);
  });

  it('switches when asked to, and reloads once the new version is in charge', async () => {
    const { applyUpdate, reload } = await registered();
    worker.listeners.waiting?.({});
    applyUpdate();
    expect([worker.skipped, reload.mock.calls.length]).toEqual([1, 0]);
    worker.listeners.controlling?.({ isUpdate: true });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('never reloads because another tab switched: it asks here too', async () => {
    const { updateWaiting, applyUpdate, reload } = await registered();
    worker.listeners.controlling?.({ isUpdate: true });
    expect(reload).not.toHaveBeenCalled();
    expect(updateWaiting.value).toBe(true);
    applyUpdate();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is no fault when the browser refuses it or has none', async () => {
    worker.refuse = true;
    expect((await registered()).updateWaiting.value).toBe(false);
    Reflect.deleteProperty(navigator, 'serviceWorker');
    expect(registerServiceWorker('/sw.js', () => {}).updateWaiting.value).toBe(false);
  });
});
