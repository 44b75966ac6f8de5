// The page as it stands before the app: drawn to HTML, answered by the first script; `window.startApp` lets the app take over.
import { hydrate } from 'preact';
import { useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { AnalogueScale } from '#ui/kit/analogue-scale.tsx';
import { Button } from '#ui/kit/button.tsx';
import { earlyLine, readEarlyValue, takeOver } from '#ui/kit/early-line.ts';

const valueText = (value: number | null) => (value === null ? 'no answer yet' : `${value / 10} of 10`);

function Page({ first }: { first: number | null }) {
  const [value, setValue] = useState(first);
  return (
    <main style="padding:16px">
      <AnalogueScale
        id="one"
        value={value}
        onChange={setValue}
        label="How it is"
        startLabel="Low"
        endLabel="High"
        valueText={valueText}
      />
      <p id="stored">{JSON.stringify(value)}</p>
      <Button kind="primary" data-early-next>
        Next
      </Button>
    </main>
  );
}

const app = document.querySelector('#app') as HTMLElement;
app.innerHTML = renderToString(<Page first={null} />);
earlyLine();
Object.assign(window, {
  startApp() {
    const first = readEarlyValue('one');
    const pressed = takeOver();
    hydrate(<Page first={first} />, app);
    return { first, pressed };
  },
});
app.dataset.ready = '';
