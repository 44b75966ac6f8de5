// Numbers and dates for people. Calendar and digits are pinned: Persian and Dari would otherwise switch both.
import type { Language } from '#text/languages.ts';

const PINNED = '-u-ca-gregory-nu-latn';
const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const localeOf = (language: Language) => LOCALES[language] + PINNED;

/** 71 → "7,1" (sv), "7.1" (en); whole numbers without decimals; a real minus sign. */
export function formatTenths(tenths: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }).format(tenths / 10);
}

/** `day` YYYY-MM-DD → "22 november 2026"; without the year when `short`. */
export function formatDay(day: string, language: Language, short = false): string {
  const options: Intl.DateTimeFormatOptions = short
    ? { day: 'numeric', month: 'short' }
    : { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}

/** An instant in ms, in the device's time zone: "22 november 2026 14:05". */
export function formatInstant(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs);
}
