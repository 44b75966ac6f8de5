import { describe, expect, it } from 'vitest';
import { type ClassShare, type Figures, summarySchema } from '#contract/summary.ts';
import type { Target } from '#contract/team.ts';
import { parserOf } from '#contract/parse.ts';
import { goalProgress } from '#domain/goal-progress.ts';
import { toSummary } from '#domain/summary.ts';

const words = (n: number, up: 'a-few' | 'about-half' | 'most' | 'nearly-all'): Figures => ({
  level: 'words',
  n,
  classes: [
    { classes: ['not-up'], size: { as: 'word', word: 'about-half' } },
    { classes: ['up'], size: { as: 'word', word: up } },
  ],
  chosen: [],
});
const share = (names: string, count: number): ClassShare => ({ classes: names.split(' '), size: { as: 'count', count } });
const figures = (n: number, median: number | null, classes: ClassShare[] = []): Figures => ({
  level: 'figures',
  n,
  median,
  mean: null,
  spread: { from: 0, to: 50 },
  classes,
  themes: [],
});
const progress = (target: Target | null, ...list: Figures[]) =>
  goalProgress(
    { measure: 'step-change', target },
    list.map((one, closes) => ({ measure: 'step-change', closes, figures: one })),
  );
const cannot = (why: string) => ({ state: 'cannot-be-said', why });

it('a goal in words only has no progress to speak of', () => {
  expect(progress(null, words(6, 'most'))).toEqual({ state: 'no-target' });
});

it('cannot be said before the first round, nor under five', () => {
  expect(progress({ kind: 'share-up', share: 'most' })).toEqual(cannot('no-round-yet'));
  expect(progress({ kind: 'median-at-least', tenths: 10 }, { level: 'too-few' })).toEqual(cannot('too-few'));
  expect(goalProgress({ measure: 'x', target: { kind: 'answers-at-least', answers: 5 } }, [])).toEqual(cannot('no-round-yet'));
});

describe('a number of answers', () => {
  const target: Target = { kind: 'answers-at-least', answers: 12 };
  it('is added over all rounds', () => {
    expect(progress(target, words(6, 'most'), words(6, 'most'))).toEqual({ state: 'reached' });
    expect(progress(target, words(6, 'most'), words(5, 'most'))).toEqual({ state: 'not-yet' });
  });
  it('is not subtracted from: a round under five keeps the sum unsaid, unless it is reached without it', () => {
    expect(progress(target, words(9, 'most'), { level: 'too-few' })).toEqual(cannot('too-few'));
    expect(progress(target, figures(12, 0), { level: 'too-few' })).toEqual({ state: 'reached' });
  });
});

describe('a share that went up', () => {
  it('is taken from the words of the latest round', () => {
    expect(progress({ kind: 'share-up', share: 'about-half' }, words(8, 'a-few'), words(8, 'about-half'))).toEqual({
      state: 'reached',
    });
    expect(progress({ kind: 'share-up', share: 'most' }, words(8, 'most'), words(8, 'about-half'))).toEqual({ state: 'not-yet' });
    expect(progress({ kind: 'share-up', share: 'most' }, words(8, 'nearly-all'))).toEqual({ state: 'reached' });
  });
  it('is counted from ten answers on', () => {
    const of = (count: number) => figures(12, 0, [share('down-much down same', 12 - count), share('up up-much', count)]);
    expect(progress({ kind: 'share-up', share: 'most' }, of(9))).toEqual({ state: 'reached' });
    expect(progress({ kind: 'share-up', share: 'most' }, of(8))).toEqual({ state: 'not-yet' });
    expect(progress({ kind: 'share-up', share: 'about-half' }, of(4))).toEqual({ state: 'reached' });
  });
  it('cannot be said when up was printed together with the rest, unless it is clear anyway', () => {
    const mixed = figures(12, 0, [share('down-much down', 4), share('same up', 4), share('up-much', 4)]);
    expect(progress({ kind: 'share-up', share: 'about-half' }, mixed)).toEqual({ state: 'reached' });
    const unclear = figures(12, 0, [share('down-much', 3), share('down same up', 4), share('up-much', 5)]);
    expect(progress({ kind: 'share-up', share: 'most' }, unclear)).toEqual(cannot('merged'));
    const clear = figures(12, 0, [share('down-much', 5), share('down same up', 3), share('up-much', 4)]);
    expect(progress({ kind: 'share-up', share: 'most' }, clear)).toEqual({ state: 'not-yet' });
  });
  it('has no meaning for a question without up', () => {
    const level = figures(12, 50, [share('low', 6), share('middle high', 6)]);
    expect(progress({ kind: 'share-up', share: 'most' }, level)).toEqual(cannot('no-order'));
  });
});

it('a median is said from ten answers on, and not when it had to be kept back', () => {
  const target: Target = { kind: 'median-at-least', tenths: 10 };
  expect(progress(target, figures(12, 10))).toEqual({ state: 'reached' });
  expect(progress(target, figures(12, 5))).toEqual({ state: 'not-yet' });
  expect(progress(target, words(8, 'most'))).toEqual(cannot('only-words'));
  expect(progress(target, figures(12, null))).toEqual(cannot('hidden'));
  expect(progress(target, { level: 'figures', n: 12, median: null, mean: null, spread: null, classes: [], themes: [] })).toEqual(
    cannot('no-order'),
  );
});

it('a summary under five holds nothing but that', () => {
  const id = 'A'.repeat(22);
  const manifest = { team: id, round: id, measure: 'step-now', signer: 'A'.repeat(43) } as Parameters<typeof toSummary>[0];
  const few = toSummary(manifest, 'A'.repeat(43), { level: 'too-few' }, 17);
  expect(few.enrolled).toBeNull();
  expect(parserOf(summarySchema)(few).ok).toBe(true);
  expect(toSummary(manifest, 'A'.repeat(43), figures(12, 10), 17).enrolled).toBe(17);
});
