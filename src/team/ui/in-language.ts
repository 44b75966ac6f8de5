// Words that a team wrote in one or more languages: the reader's, else Swedish, which is always there.

export function inLanguage(words: Readonly<Record<string, string>>, language: string): { text: string; language: string } {
  const own = words[language];
  return own === undefined ? { text: words.sv ?? '', language: 'sv' } : { text: own, language };
}
