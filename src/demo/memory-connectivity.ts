// Memory twin of the network's presence: a test or a simulated phone says when it comes and goes.
import type { Connectivity } from '#domain/ports.ts';

export interface MemoryConnectivity extends Connectivity {
  set(online: boolean): void;
}

export function createMemoryConnectivity(online = true): MemoryConnectivity {
  const listeners = new Set<() => void>();
  return {
    online: () => online,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      if (next === online) return;
      online = next;
      for (const listener of listeners) listener();
    },
  };
}
