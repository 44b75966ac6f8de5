// What a person waits for on the phone, beside a hand-written static page with the same four lines: alternating, in one run.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  BUDGETS,
  CPU_SLOWER,
  FEW_ENTRIES,
  HEAP_BUDGET_BYTES,
  MANY_ENTRIES,
  type Network,
  REPETITIONS,
  SLOW_3G,
  SLOW_4G,
} from '#tests/bench/conditions.ts';
import { firstStart, offlineStart, openJourney, type Start, touch } from '#tests/bench/measures.ts';
import { loadNow, type Measured, median, timesTable, verdict } from '#tests/bench/report.ts';
import { type Site, startSites } from '#tests/bench/sites.ts';
import { launchBrowser } from '#tests/browser/chromium.ts';

let browser: Browser;
let sites: Site[];

beforeAll(async () => {
  sites = await startSites();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const site of sites ?? []) await site.stop();
});

/** One warming round that does not count, then every site in turn. */
async function alternate<T>(measure: (site: Site) => Promise<T>): Promise<Record<string, T[]>> {
  const samples: Record<string, T[]> = Object.fromEntries(sites.map(({ name }) => [name, []]));
  for (let round = 0; round <= REPETITIONS; round++)
    for (const site of round % 2 === 0 ? sites : [...sites].reverse()) {
      const sample = await measure(site);
      if (round > 0) samples[site.name]?.push(sample);
    }
  return samples;
}

function of<T>(samples: Record<string, T[]>, name: string, pick: (sample: T) => number, budget: number | null = null): Measured {
  const picked = Object.entries(samples).map(([site, values]) => [site, values.map(pick)] as const);
  for (const [, values] of picked) expect(values.every(Number.isFinite) && values.length === REPETITIONS).toBe(true);
  return { name, samples: Object.fromEntries(picked), budget };
}

function print(title: string, measured: readonly Measured[], more = ''): void {
  console.log(`\n${title} (CPU ${CPU_SLOWER}× slower, ${REPETITIONS} repetitions, ${loadNow()})\n${timesTable(measured)}${more}`);
}

function printStart(network: Network | null, samples: Record<string, Start[]>, budget: number): void {
  const title = network ? `First start, ${network.name}` : 'Second start, offline';
  const taken = Object.entries(samples).flatMap(([site, starts]) => {
    const times = starts.flatMap(({ takenOver }) => takenOver ?? []);
    return times.length > 0 ? [`\n${site} takes over at ${median(times).toFixed(0)}`] : [];
  });
  const rows = [
    of(samples, 'answer shown', (start) => start.answered, budget),
    of(samples, 'first paint', (start) => start.firstPaint),
  ];
  // Under an emulated network Chromium tells the first byte without the emulated wait.
  if (!network)
    rows.splice(
      1,
      0,
      of(samples, 'first byte', (start) => start.firstByte),
    );
  print(title, rows, taken.join(''));
}

it.each<[Network, number]>([
  [SLOW_4G, BUDGETS.slow4g],
  [SLOW_3G, BUDGETS.slow3g],
])('a first start of the check-in, $name', async (network, budget) => {
  printStart(network, await alternate((site) => firstStart(browser, site, network)), budget);
});

it('a second start without a network, the worker stopped first', async () => {
  printStart(null, await alternate((site) => offlineStart(browser, site)), BUDGETS.offline);
});

it('a tap until it is saved, a drag until it is painted', async () => {
  const samples = await alternate((site) => touch(browser, site));
  print('Touch', [
    of(samples, 'drag to paint', ({ moves }) => median(moves), BUDGETS.drag),
    of(samples, 'tap to saved', ({ saved }) => saved),
  ]);
});

it.each([FEW_ENTRIES, MANY_ENTRIES])("opening the journey's picture and graph with %i entries", async (count) => {
  const samples = await alternate((site) => openJourney(browser, site, count));
  const heaps = Object.entries(samples).map(([site, times]) => {
    const bytes = median(times.map(({ heap }) => heap));
    return `\n${site} heap ${(bytes / 1024 / 1024).toFixed(1)} MB (≤ 10 ${verdict(bytes, HEAP_BUDGET_BYTES)})`;
  });
  print(
    `Journey, ${count} entries`,
    [
      of(samples, 'picture, first time', (times) => times.picture, BUDGETS.picture),
      of(samples, 'graph, first time', (times) => times.graph, BUDGETS.graph),
      of(samples, 'picture, again', (times) => times.pictureAgain, BUDGETS.picture),
      of(samples, 'graph, again', (times) => times.graphAgain, BUDGETS.graph),
    ],
    heaps.join(''),
  );
});
