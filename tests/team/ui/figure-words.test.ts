// The words on the team page obey the output rules, whatever people answered; and every name has its words.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { coarseClasses, fineClasses, MEASURES, type Measure } from '#domain/measures.ts';
import { figuresOf } from '#domain/output-rules.ts';
import { figureWords } from '#team/ui/figure-words.ts';
import { LANGUAGES } from '#text/languages.ts';
import { loadTeamWords } from '#text/team-words.ts';

const SEED = 20_261_122;

const everything = (measure: Measure, tier: 'fine' | 'coarse', people: number[][], language: 'sv' | 'en') => {
  const values = Array.from({ length: measure.atoms }, (_, at) => people.map((person) => person[at] ?? 0));
  const words = figureWords(measure.id, figuresOf(measure, tier, values), null, language);
  return { words, text: [words.answers, words.sentence, ...words.notes, ...words.bars.flatMap((bar) => [bar.label, bar.text])] };
};

const peopleOf = (measure: Measure, tier: 'fine' | 'coarse', least: number, most: number) => {
  const classes = tier === 'fine' ? fineClasses(measure) : coarseClasses(measure);
  const person = fc.array(fc.nat(classes - 1), { minLength: measure.atoms, maxLength: measure.atoms });
  return fc.array(person, { minLength: least, maxLength: most });
};

describe.each(LANGUAGES)('figures in words (%s)', (language) => {
  beforeAll(() => loadTeamWords(language));

  it.each(MEASURES)('of $id say nothing but one sentence for fewer than five', (measure) => {
    fc.assert(
      fc.property(peopleOf(measure, 'coarse', 0, 4), (people) => {
        const { words } = everything(measure, 'coarse', people, language);
        expect(words).toMatchObject({ answers: null, notes: [], bars: [], scale: null });
        expect(words.sentence).not.toMatch(/\d/);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it.each(MEASURES)('of $id hold no number but n and the names of groups for five to nine', (measure) => {
    fc.assert(
      fc.property(peopleOf(measure, 'coarse', 5, 9), (people) => {
        const { words } = everything(measure, 'coarse', people, language);
        expect(words.answers).toMatch(new RegExp(`^${people.length} `));
        expect(words.scale).toBeNull();
        for (const bar of words.bars) {
          expect(bar.text).not.toMatch(/\d/);
          expect(bar.dots).toBeUndefined();
        }
        const labels = words.bars.reduce((text, { label }) => text.replace(label, ''), words.sentence);
        expect(labels).not.toMatch(/\d/);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it.each(MEASURES)('of $id never print a count of one or two, nor its complement, and no percent', (measure) => {
    fc.assert(
      fc.property(peopleOf(measure, 'fine', 10, 40), (people) => {
        const { words, text } = everything(measure, 'fine', people, language);
        for (const { text: size, share, dots } of words.bars) {
          const [count, of] = (size.match(/\d+/g) ?? []).map(Number);
          if (count === undefined) {
            expect(dots).toBeUndefined();
            expect([0.05, 0.2, 0.5, 0.8, 0.95]).toContain(share);
            continue;
          }
          expect(of).toBe(people.length);
          expect(Math.min(count, people.length - count)).toBeGreaterThanOrEqual(3);
          expect(dots).toBe(count);
        }
        expect(text.join(' ')).not.toMatch(/%|procent|percent|undefined|NaN|team:/);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('say that a change has no comparison group', () => {
    for (const measure of MEASURES.filter(({ kind }) => kind === 'change')) {
      const people = Array.from({ length: 6 }, () => [1]);
      const { words } = everything(measure, 'coarse', people, language);
      expect(words.notes.join(' ')).toMatch(/Utan jämförelsegrupp|Without comparison group/);
    }
  });
});
