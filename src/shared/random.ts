// Chance is a port, so that tests can be replayed from a seed.

export interface Random {
  /** `length` fresh bytes. The real adapter is a cryptographic generator. */
  bytes(length: number): Uint8Array;
}

/** A whole number in 0..below-1 without modulo bias. `below` is 1..2^32. */
export function randomBelow(random: Random, below: number): number {
  const limit = Math.floor(0x1_0000_0000 / below) * below;
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
    const draw = a * 0x100_0000 + b * 0x1_0000 + c * 0x100 + d;
    if (draw < limit) return draw % below;
  }
}

/** A new array in random order (Fisher–Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = randomBelow(random, i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
