// A page of the controls alone, for the browser tests: ?show=line&dir=rtl&first=72. What is answered stands in window.answers.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import '#ui/kit/kit.css';
import { AnalogueScale } from '#ui/kit/analogue-scale.tsx';
import { Gallery } from './gallery.tsx';

const query = new URLSearchParams(location.search);
document.documentElement.dir = query.get('dir') ?? 'ltr';
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const answers: { value: number | null; lineLengthPx: number }[] = [];
Object.assign(window, { answers });

const valueText = (value: number | null) => (value === null ? 'no answer yet' : `${value / 10} of 10`);

function Line() {
  const first = query.get('first');
  const [value, setValue] = useState(first === null ? null : Number(first));
  return (
    <main style="padding:200px var(--page-margin) 1500px">
      <AnalogueScale
        id="one"
        value={value}
        onChange={(next, measured) => {
          answers.push({ value: next, ...measured });
          setValue(next);
        }}
        label="How it is"
        startLabel="Low"
        endLabel="High"
        valueText={valueText}
      />
      <button type="button" id="remove" onClick={() => setValue(null)}>
        Remove
      </button>
    </main>
  );
}

render(query.get('show') === 'gallery' ? <Gallery part={query.get('part') ?? ''} /> : <Line />, document.body);
