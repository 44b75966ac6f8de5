import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#text/languages.ts';
import { lix, wordsASentence } from '#tests/architecture/lix.ts';
import { leavesOf, localeFaults, type Words } from '#tests/architecture/locale-rules.ts';

const wordsOf = (language: string, file: string): Words => JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'));
const files = readdirSync('locales/sv');

describe('the languages', () => {
  it('are exactly the folders of locales', () => {
    const folders = readdirSync('locales', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES)('%s has the words that Swedish has, with the same placeholders', (language) => {
    expect(readdirSync(`locales/${language}`)).toEqual(files);
    expect(files.flatMap((file) => localeFaults(`${language}/${file}`, wordsOf('sv', file), wordsOf(language, file)))).toEqual(
      [],
    );
  });

  it.each(LANGUAGES.flatMap((language) => files.filter((file) => file !== 'team.json').map((file) => [language, file] as const)))(
    '%s/%s is plain: LIX at most 25, at most ten words a sentence',
    (language, file) => {
      // Labels of one to three words are no sentences; what is left of a file is too little to measure when it is under five.
      const texts = [...leavesOf(wordsOf(language, file)).values()].filter((text) => text.split(' ').length > 3);
      const measured = texts.length < 5 ? ['Det är bra.'] : texts;
      expect(lix(measured)).toBeLessThanOrEqual(25);
      expect(wordsASentence(measured)).toBeLessThanOrEqual(10);
    },
  );

  it.each(LANGUAGES)('%s never shouts and never says what participants must not read', (language) => {
    const forbidden =
      /!|\b(klinisk|cutoff|avvikande|försämring|varning|missade|bra jobbat|patient|clinical|deviant|deterioration|warning|missed|well done)\b/i;
    const participant = files.filter((file) => file !== 'team.json');
    const found = participant.flatMap((file) =>
      [...leavesOf(wordsOf(language, file))].filter(([, text]) => forbidden.test(text)),
    );
    expect(found).toEqual([]);
  });
});
