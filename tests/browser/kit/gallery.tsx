// Every control with its states, to be looked at and to be measured.
import { useState } from 'preact/hooks';
import { AnalogueScale } from '#ui/kit/analogue-scale.tsx';
import { Button } from '#ui/kit/button.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { HatchedBlock } from '#ui/kit/hatched-block.tsx';
import { LineChart } from '#ui/kit/line-chart.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { ShareBars } from '#ui/kit/share-bars.tsx';
import { StepScale } from '#ui/kit/step-scale.tsx';
import { Steps } from '#ui/kit/steps.tsx';
import { Table } from '#ui/kit/table.tsx';
import { TextArea } from '#ui/kit/text-area.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const valueText = (value: number | null) => (value === null ? 'Inget svar än' : `${String(value / 10).replace('.', ',')} av 10`);
const nothing = () => {};

function Lines() {
  const line = { startLabel: 'Dåligt', endLabel: 'Bra', valueText, onChange: nothing };
  return (
    <>
      <Steps text="2 av 4" />
      <h1>Hur har du det med dem som står dig nära?</h1>
      <AnalogueScale id="a" label="Nära" value={null} {...line} />
      <AnalogueScale id="b" label="Nära" value={72} {...line} />
      <AnalogueScale id="c" label="Nära" value={0} {...line} />
      <AnalogueScale id="d" label="Nära" value={100} {...line} />
      <Button kind="primary">Nästa</Button>
      <div class="buttons">
        <Button kind="plain">Tillbaka</Button>
        <Button kind="quiet">Hoppa över</Button>
        <Button kind="plain" disabled>
          Ångra
        </Button>
      </div>
      <LinkButton kind="plain" href="#help">
        Hjälp nu
      </LinkButton>
    </>
  );
}

function StepScales() {
  const [value, setValue] = useState<number | null>(65);
  const scale = {
    legend: 'Var är du just nu?',
    lowLabel: 'Så långt ifrån det går',
    highLabel: 'Som jag vill ha det',
    halfUpLabel: 'Ett halvt steg upp',
    halfDownLabel: 'Ett halvt steg ner',
    goodEnoughLabel: 'Bra nog för mig: 7',
    valueText,
  };
  return (
    <>
      <StepScale name="s1" {...scale} value={value} onChange={setValue} halves goodEnough={70} />
      <StepScale name="s2" {...scale} value={null} onChange={nothing} halves={false} goodEnough={null} />
    </>
  );
}

function Fields() {
  const [words, setWords] = useState('Jag vill orka laga mat');
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextField label="Ditt mål" hint="Skriv med egna ord." value="" onInput={nothing} />
      <TextField label="Kod" value="ABCD" onInput={nothing} error="Koden har åtta tecken. Titta en gång till." />
      <TextArea
        label="Nästa lilla steg"
        value={words}
        onInput={setWords}
        maxLength={40}
        remainingText={(left) => `${left} tecken kvar`}
      />
      <ChoiceGroup legend="Hur vill du svara?" hint="Du kan byta senare.">
        <Choice
          type="radio"
          name="how"
          value="line"
          checked
          onChange={nothing}
          label="På en linje"
          hint="Tryck där det stämmer."
        />
        <Choice type="radio" name="how" value="number" checked={false} onChange={nothing} label="Med en siffra" />
        <Choice type="checkbox" name="read" value="yes" checked onChange={nothing} label="Läs upp frågorna" />
      </ChoiceGroup>
      <Notice kind="calm" title="Det finns en ny version.">
        <p>Byt nu eller senare. Dina svar är kvar.</p>
        <Button kind="plain">Byt nu</Button>
      </Notice>
      <Notice kind="help">
        <p>
          Du behöver inte vara ensam. Ring <a href="tel:112">112</a> om det är bråttom.
        </p>
      </Notice>
      <Button kind="plain" id="opener" onClick={() => setOpen(true)}>
        Öppna
      </Button>
      <Dialog open={open} title="Ta bort svaret?" closeLabel="Avbryt" onClose={() => setOpen(false)}>
        <p>Linjen blir tom igen. Du kan svara på nytt.</p>
        <Button kind="primary">Ta bort svaret</Button>
      </Dialog>
    </>
  );
}

function Figures() {
  return (
    <>
      <LineChart
        label="Du är ungefär där du var förra gången."
        series={[
          {
            points: [
              { atDay: '2026-01-10', tenths: 142 },
              { atDay: '2026-02-02', tenths: 180 },
              { atDay: '2026-07-20', tenths: 171 },
              { atDay: '2026-09-01', tenths: 236 },
              { atDay: '2026-11-20', tenths: 241 },
            ],
            dashedAfter: [1],
          },
        ]}
        minTenths={0}
        maxTenths={400}
        upLabel="Uppåt är bättre för dig."
        flags={[{ day: '2026-08-05', label: 'Flyttade' }]}
        formatDay={(day) => new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short' }).format(Date.parse(day))}
        formatTenths={(tenths) => String(tenths / 10)}
      />
      <Table
        caption="Dina svar"
        head={['Dag', 'Summa', 'Händelse']}
        rows={[
          ['10 jan', '14,2', ''],
          ['5 aug', '', 'Flyttade till en lägenhet'],
        ]}
      />
      <Table caption="Två spalter" head={['Dag', 'Steg']} rows={[['10 jan', '4,5']]} />
      <ShareBars
        caption="De flesta har tagit ett steg upp."
        bars={[
          { id: 'up', label: 'Högre än förut', text: '12', share: 0.6 },
          { id: 'same', label: 'Ungefär samma', text: '5', share: 0.25 },
          { id: 'down', label: 'Lägre än förut', text: '3', share: 0.15 },
          { id: 'dots', label: 'Som prickar', text: '13', share: 0, dots: 13 },
        ]}
      />
      <HatchedBlock text="Vi visar inget här. Färre än fem har svarat. Så skyddar vi dem som svarade." />
      <QrCode text="https://example.org/#ABCD-EFGH" label="Kod för att gå med" />
    </>
  );
}

const PARTS: Record<string, () => preact.JSX.Element> = { lines: Lines, steps: StepScales, fields: Fields, figures: Figures };

export function Gallery({ part }: { part: string }) {
  const Part = PARTS[part] ?? Lines;
  return (
    <main style="display:grid;gap:1.5rem;padding:1.5rem var(--page-margin);max-inline-size:48rem;margin-inline:auto;grid-template-columns:minmax(0,1fr)">
      <Part />
    </main>
  );
}
