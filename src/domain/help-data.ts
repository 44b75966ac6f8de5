// Dated data of the help card: thresholds and telephone numbers. A test fails when they were last checked over a year ago.

/** When the card opens by itself after a finished ORS. Ours, not validated; decided 2026-11-22 (ux.md D15). Tenths. */
export const HELP_THRESHOLDS = {
  decidedOn: '2026-11-22',
  /** Any line at or under 1.0 of 10. */
  lineAtMostTenths: 10,
  /** Total at or under 8 of 40. */
  totalAtMostTenths: 80,
  /** Total fell by 10 points or more since the last one. */
  fellAtLeastTenths: 100,
} as const;

/** `number` as it is read, `dial` as it stands after tel:. `open`: all hours, every day, for each of them. */
export interface HelpLine {
  readonly id: 'emergency' | 'health-advice' | 'suicide-line' | 'violence-line';
  readonly number: string;
  readonly dial: string;
  readonly open: 'always';
  readonly source: string;
}

/**
 * Numbers and hours as they are generally known on `checkedOn`: nobody has called them or asked their owners yet.
 * Whoever runs an installation checks them first (CONTRIBUTING.md, "Checked by hand, elsewhere").
 */
export const HELP_LINES: { readonly checkedOn: string; readonly lines: readonly HelpLine[] } = {
  checkedOn: '2026-11-22',
  lines: [
    { id: 'emergency', number: '112', dial: '112', open: 'always', source: 'https://www.sosalarm.se' },
    { id: 'suicide-line', number: '90101', dial: '90101', open: 'always', source: 'https://mind.se' },
    { id: 'health-advice', number: '1177', dial: '1177', open: 'always', source: 'https://www.1177.se' },
    { id: 'violence-line', number: '020-50 50 50', dial: '020505050', open: 'always', source: 'https://kvinnofridslinjen.se' },
  ],
};
