// The small picture of a journey: first time, last time, now, as marks on upright lines. Knows nothing of instruments.
// A picture like this is understood by more people than a curve, so it comes first. No number stands in it.

export interface PictureMark {
  /** Tenths on the scale, 0..maxTenths. */
  readonly tenths: number;
  /** "Now", "Last time". */
  readonly name: string;
  /** The day in words. */
  readonly day: string;
}

interface SmallPictureProps {
  readonly label: string;
  readonly upLabel: string;
  readonly maxTenths: number;
  /** One to three marks, oldest first; the last is now. */
  readonly marks: readonly PictureMark[];
}

const TOP = 8;
const BOTTOM = 112;

export function SmallPicture({ label, upLabel, maxTenths, marks }: SmallPictureProps) {
  const heightOf = (tenths: number) => BOTTOM - (tenths / maxTenths) * (BOTTOM - TOP);
  return (
    <figure class="small-picture">
      <figcaption class="small-picture-up">
        <span aria-hidden="true">↑ </span>
        {upLabel}
      </figcaption>
      <ol class="small-picture-marks" aria-label={label}>
        {marks.map((mark, at) => (
          <li key={mark.name} class={at === marks.length - 1 ? 'small-picture-now' : undefined}>
            <svg viewBox="0 0 80 120" aria-hidden="true">
              <line class="small-picture-line" x1="40" x2="40" y1={TOP} y2={BOTTOM} />
              <line class="small-picture-end" x1="32" x2="48" y1={TOP} y2={TOP} />
              <line class="small-picture-end" x1="32" x2="48" y1={BOTTOM} y2={BOTTOM} />
              <rect class="small-picture-mark" x="20" y={heightOf(mark.tenths) - 4} width="40" height="8" rx="3" />
            </svg>
            <span class="small-picture-name">{mark.name}</span>
            <span class="small-picture-day">{mark.day}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
