// The team page's words are complete and plain: LIX at most 40, taken over each group of texts that stands together.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '#domain/measures.ts';
import { lix } from '#tests/architecture/lix.ts';
import { leavesOf, type Words } from '#tests/architecture/locale-rules.ts';

const wordsOf = (language: string): Words => JSON.parse(readFileSync(`locales/${language}/team.json`, 'utf8'));

describe.each(['sv', 'en'])('the words of the team page (%s)', (language) => {
  const words = wordsOf(language);

  it.each(Object.keys(words))('are plain in %s', (group) => {
    const texts = [...leavesOf(words[group] as Words).values()].filter((text) => text.split(' ').length > 3);
    if (texts.length === 0) return;
    expect(lix(texts)).toBeLessThanOrEqual(40);
  });

  it('never shout', () => {
    expect([...leavesOf(words).values()].filter((text) => text.includes('!'))).toEqual([]);
  });

  it('name every measure, wish and class', () => {
    const known = new Set(leavesOf(words).keys());
    const needed = MEASURES.flatMap((measure) => [
      `measures.${measure.id}.name`,
      `measures.${measure.id}.question`,
      `measures.${measure.id}.about`,
      ...(measure.kind === 'wishes' ? measure.names.map((name) => `themes.${name}`) : []),
      ...(measure.kind === 'change' ? measure.coarse.map(({ name }) => `classes.${measure.id}.words.${name}`) : []),
      ...(measure.kind === 'change' ? measure.bands.map(({ name }) => `classes.${measure.id}.figures.${name}`) : []),
    ]);
    expect(needed.filter((key) => !known.has(key))).toEqual([]);
  });
});
