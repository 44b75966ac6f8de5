// What is measured under which conditions, and against which budgets: the numbers of the bench, all in one place.

/** A phone five years old beside this machine's processor. */
export const CPU_SLOWER = 6;
export const REPETITIONS = Number(process.env.BENCH_REPETITIONS ?? 7);
export const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 }, locale: 'sv-SE' } as const;

const KILOBIT = 1000 / 8;
/** As Chromium's Network.emulateNetworkConditions takes it: ms to the first byte of an answer, bytes a second. */
export interface Network {
  readonly name: string;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}
export const SLOW_4G: Network = {
  name: 'Slow 4G (150 ms, 1.6 Mbit/s down, 0.75 up)',
  latency: 150,
  downloadThroughput: 1600 * KILOBIT,
  uploadThroughput: 750 * KILOBIT,
};
export const SLOW_3G: Network = {
  name: 'Slow 3G (400 ms, 0.4 Mbit/s both ways)',
  latency: 400,
  downloadThroughput: 400 * KILOBIT,
  uploadThroughput: 400 * KILOBIT,
};

/** Times the static page. */
export const BUDGETS = { slow4g: 1.5, slow3g: 1.7, offline: 1.5, drag: 1.2, picture: 1.2, graph: 3 } as const;
export const HEAP_BUDGET_BYTES = 10 * 1024 * 1024;
/** Entries in the journey: soon, and after years. */
export const FEW_ENTRIES = 10;
export const MANY_ENTRIES = 200;
