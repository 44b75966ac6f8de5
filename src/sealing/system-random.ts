// Chance from the platform's cryptographic generator; the only place in sealing that draws from it by name.
import type { Random } from '#shared/random.ts';

export const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
