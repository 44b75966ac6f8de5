// The answers on their whole scale: from the second lowest to the second highest, and the middle. Only printed numbers.
import type { FigureScale } from '#team/ui/figure-words.ts';
import { formatTenths } from '#text/format.ts';
import { language } from '#text/translate.ts';

export interface ScaleSpreadProps {
  scale: FigureScale;
  /** Whether values are changes, written with their sign. */
  signed: boolean;
  /** The same in sentences, for those who do not see it. */
  notes: readonly string[];
}

const WIDTH = 1000;
const HEIGHT = 60;

export function ScaleSpread({ scale, signed, notes }: ScaleSpreadProps) {
  const { least, most, from, to, middle } = scale;
  const at = (tenths: number) => ((tenths - least) / (most - least)) * WIDTH;
  const end = (tenths: number) => (signed && tenths > 0 ? '+' : '') + formatTenths(tenths, language.value);
  return (
    <div class="scale-spread">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={notes.join(' ')}>
        <line class="scale-spread-line" x1="0" y1={HEIGHT / 2} x2={WIDTH} y2={HEIGHT / 2} />
        <rect class="scale-spread-band" x={at(from)} y="14" width={Math.max(at(to) - at(from), 4)} height="32" rx="4" />
        {middle !== null && <line class="scale-spread-middle" x1={at(middle)} y1="4" x2={at(middle)} y2="56" />}
      </svg>
      <p class="scale-spread-ends" aria-hidden="true">
        <span>{end(least)}</span>
        {signed && <span>0</span>}
        <span>{end(most)}</span>
      </p>
    </div>
  );
}
