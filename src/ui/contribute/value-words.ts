// The values that would be sent, in words. From the values themselves, so that the screen cannot say anything else than what leaves.
import { describeValues, type ValueWords } from '#domain/contribution-values.ts';
import type { Measure } from '#domain/measures.ts';
import type { AtomValue } from '#domain/ports.ts';
import { formatTenths } from '#text/format.ts';
import type { TextKey } from '#text/keys.ts';
import { language, t } from '#text/translate.ts';

// Names of measures and themes are data; a test holds that each has its words.
export const measureName = (measure: string): string => t(`contribute:name.${measure}` as TextKey);
export const themeName = (theme: string): string => t(`contribute:theme.${theme}` as TextKey);

export const listed = (names: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(language.value, { type }).format(names);

/** "6 av 10", "2 steg upp", "sömn och mat"; nothing chosen has its own words. */
export function valueWords(measure: Measure, values: readonly AtomValue[]): string {
  const described = describeValues(measure, values);
  const wishes = described.flatMap((one) => (one.code === 'wish' ? [themeName(one.name)] : []));
  if (measure.kind === 'wishes') return wishes.length > 0 ? listed(wishes) : t('contribute:value.noWish');
  const [one] = described;
  return one === undefined ? t('contribute:value.noWish') : oneValue(one);
}

/** A change or a level in tenths, as figures of many together name it. */
export function tenthsWords(measure: Measure, tenths: number): string {
  if (measure.kind === 'level') return t('contribute:value.step', { value: formatTenths(tenths, language.value) });
  const unit = measure.id === 'ors-change' ? 'points' : 'steps';
  if (tenths === 0) return oneValue({ code: 'change-same', unit });
  return oneValue({ code: tenths > 0 ? 'change-up' : 'change-down', unit, byTenths: Math.abs(tenths) });
}

function oneValue(value: ValueWords): string {
  switch (value.code) {
    case 'level':
      return t('contribute:value.step', { value: formatTenths(value.tenths, language.value) });
    case 'change-same':
      return t('contribute:value.same');
    case 'wish':
      return themeName(value.name);
    default: {
      const params = { value: formatTenths(value.byTenths, language.value), count: value.byTenths / 10 };
      const up = value.code === 'change-up';
      if (value.unit === 'points') return t(up ? 'contribute:value.pointsUp' : 'contribute:value.pointsDown', params);
      return t(up ? 'contribute:value.stepsUp' : 'contribute:value.stepsDown', params);
    }
  }
}
