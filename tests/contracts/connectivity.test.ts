// @vitest-environment jsdom
// The network's presence: the browser's events and the memory twin, under one suite.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryConnectivity } from '#demo/memory-connectivity.ts';
import type { Connectivity } from '#domain/ports.ts';
import { createConnectivity } from '#platform/connectivity.ts';

afterEach(() => vi.restoreAllMocks());

function describeConnectivity(name: string, make: () => { connectivity: Connectivity; set(online: boolean): void }) {
  describe(`connectivity: ${name}`, () => {
    it('says what is, and tells every change until nobody listens', () => {
      const { connectivity, set } = make();
      const heard: boolean[] = [];
      const stop = connectivity.onChange(() => heard.push(connectivity.online()));
      expect(connectivity.online()).toBe(true);
      set(false);
      set(true);
      stop();
      set(false);
      expect(heard).toEqual([false, true]);
      expect(connectivity.online()).toBe(false);
    });
  });
}
describeConnectivity('browser', () => ({
  connectivity: createConnectivity(),
  set(online) {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    dispatchEvent(new Event(online ? 'online' : 'offline'));
  },
}));
describeConnectivity('memory', () => {
  const connectivity = createMemoryConnectivity();
  return { connectivity, set: connectivity.set };
});
