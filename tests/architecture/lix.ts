// How hard a text is to read. LIX (Björnsson 1968): words a sentence + percent of words longer than six letters.

const sentencesOf = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split(/[.?:]\s|[.?:]$/)).filter((text) => /\p{L}/u.test(text)).length;
const wordsOf = (texts: readonly string[]) =>
  texts.flatMap((text) => text.replace(/\{\{\w+\}\}/g, 'ord').match(/[\p{L}\d]+/gu) ?? []);

export function lix(texts: readonly string[]): number {
  const words = wordsOf(texts);
  return words.length / sentencesOf(texts) + (100 * words.filter((word) => word.length > 6).length) / words.length;
}

export const wordsASentence = (texts: readonly string[]): number => wordsOf(texts).length / sentencesOf(texts);
