// The journey's sentence and values in words. Words only for a change, never a percent, never a verdict.
import type { Sentence } from '#domain/journey.ts';
import { formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';

const HALF_STEP_TENTHS = 5;

export function sentenceWords(sentence: Sentence): string {
  if (!('byTenths' in sentence)) return t(`journey:sentence.${sentence.code}`);
  const { code, byTenths } = sentence;
  if (byTenths === HALF_STEP_TENTHS) return t(`journey:sentence.${code}-half`);
  return t(`journey:sentence.${code}`, { count: byTenths / 10, steps: formatTenths(byTenths, language.value) });
}

/** "28,4 av 40" */
export const valueWords = (tenths: number, highestTenths: number): string =>
  t('journey:ofMax', { value: formatTenths(tenths, language.value), max: formatTenths(highestTenths, language.value) });
