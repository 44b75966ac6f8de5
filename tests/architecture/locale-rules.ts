// Every language has the same keys, placeholders and plural forms as Swedish. Pure.

export type Words = { readonly [key: string]: string | Words };

/** `a.b_one` → text, for every leaf. */
export function leavesOf(words: Words, prefix = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') leaves.set(prefix + key, value);
    else for (const [path, text] of leavesOf(value, `${prefix}${key}.`)) leaves.set(path, text);
  }
  return leaves;
}

const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();

/** Differences between a language file and the Swedish one, one sentence each. */
export function localeFaults(name: string, reference: Words, other: Words): string[] {
  const wanted = leavesOf(reference);
  const there = leavesOf(other);
  const faults: string[] = [];
  const stems = new Set([...there.keys()].map(stem));
  const wantedStems = new Set([...wanted.keys()].map(stem));
  for (const key of wantedStems) if (!stems.has(key)) faults.push(`${name}: ${key} is missing`);
  for (const key of stems) if (!wantedStems.has(key)) faults.push(`${name}: ${key} is not in Swedish`);
  for (const [key, text] of there) {
    if (text.trim() === '') faults.push(`${name}: ${key} is empty`);
    const twin = wanted.get(key) ?? wanted.get(`${stem(key)}_other`);
    if (twin === undefined) continue;
    // The singular may leave its {{count}} out ("one answer").
    const mine = placeholders(text).filter((placeholder) => placeholder !== 'count' || key.endsWith('_other'));
    const theirs = placeholders(twin).filter((placeholder) => placeholder !== 'count' || key.endsWith('_other'));
    if (mine.join() !== theirs.join()) faults.push(`${name}: ${key} has other placeholders than Swedish`);
  }
  return faults;
}
