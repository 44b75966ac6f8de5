// Figures of many together, as bars or as dots, each with its words. Told apart by pattern, so that black and white print holds.
// It decides nothing about what may be shown: the words come ready.

export interface ShareBar {
  id: string;
  label: string;
  /** What is said of it: a count or words. */
  text: string;
  /** 0 to 1: how much of the room the bar takes. */
  share: number;
  /** A dot each instead of a bar, in rows of ten. */
  dots?: number;
}

export interface ShareBarsProps {
  /** The message, as a sentence. */
  caption: string;
  bars: readonly ShareBar[];
}

export function ShareBars({ caption, bars }: ShareBarsProps) {
  return (
    <figure class="share-bars">
      <figcaption>{caption}</figcaption>
      <dl>
        {bars.map(({ id, label, text, share, dots }) => (
          <div class="share-bars-row" key={id}>
            <dt>{label}</dt>
            <dd>{text}</dd>
            <dd class="share-bars-track" aria-hidden="true">
              {dots === undefined && share > 0 && <span class="share-bars-bar" style={`inline-size:${percent(share)}`} />}
              {Array.from({ length: dots ?? 0 }, (_, dot) => (
                <span class="share-bars-dot" key={dot} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

const percent = (share: number) => `${Math.round(Math.min(1, share) * 100)}%`;
