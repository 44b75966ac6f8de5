// Whether the device believes it has a network. A "yes" promises nothing: the sender still meets what it meets.
import type { Connectivity } from '#domain/ports.ts';

export function createConnectivity(): Connectivity {
  return {
    online: () => navigator.onLine,
    onChange(listener) {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
  };
}
