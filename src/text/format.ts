// Numbers and dates for people. Calendar and digits are pinned: Persian and Dari would otherwise switch both.
import type { Language } from '#text/languages.ts';

const PINNED = '-u-ca-gregory-nu-latn';
const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const localeOf = (language: Language) => LOCALES[language] + PINNED;

/** Making a formatter costs a hundred times more than using it, and a table of years asks for hundreds. */
function kept<T, O extends object>(make: (locale: string, options: O) => T): (language: Language, options: O) => T {
  const made = new Map<O, Partial<Record<Language, T>>>();
  return (language, options) => {
    const all = made.get(options) ?? {};
    made.set(options, all);
    all[language] ??= make(localeOf(language), options);
    return all[language];
  };
}
const numberFormat = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dayFormat = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

const ONE_DECIMAL: Intl.NumberFormatOptions = { maximumFractionDigits: 1 };
const LONG_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const SHORT_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };

/** 71 → "7,1" (sv), "7.1" (en); whole numbers without decimals; a real minus sign. */
export function formatTenths(tenths: number, language: Language): string {
  return numberFormat(language, ONE_DECIMAL).format(tenths / 10);
}

/** `day` YYYY-MM-DD → "22 november 2026"; without the year when `short`. */
export function formatDay(day: string, language: Language, short = false): string {
  return dayFormat(language, short ? SHORT_DAY : LONG_DAY).format(Date.parse(`${day}T00:00:00Z`));
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
