// A scale of eleven steps, 0 to 10, as native radios; half a step by two buttons. It knows nothing of what the steps mean.
import { useId } from 'preact/hooks';
import { Button } from '#ui/kit/button.tsx';

export interface StepScaleProps {
  /** Unique in the page: the radios' group. */
  name: string;
  legend: string;
  /** Tenths 0 to 100, whole or half steps; null is untouched. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** Whether half steps can be answered. */
  halves: boolean;
  /** Tenths, or null when nothing was set. */
  goodEnough: number | null;
  lowLabel: string;
  highLabel: string;
  halfUpLabel: string;
  halfDownLabel: string;
  goodEnoughLabel: string;
  /** "7.5 of 10"; for null "no answer yet". */
  valueText: (value: number | null) => string;
}

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Tenths. */
const STEP = 10;
const HALF = 5;
const MAX = 100;

const stepOf = (tenths: number) => Math.floor(tenths / STEP);
/** "6½" is read the same in every language that writes these digits, so it needs no words from outside. */
const digits = (step: number, half: boolean) => (half ? `${step}½` : `${step}`);

export function StepScale(props: StepScaleProps) {
  const { name, legend, value, onChange, halves, goodEnough, lowLabel, highLabel, goodEnoughLabel, valueText } = props;
  const goodEnoughId = useId();
  const isHalf = value !== null && value % STEP !== 0;
  const nudge = (by: number) => value !== null && onChange(Math.min(MAX, Math.max(0, value + by)));

  return (
    <fieldset class="step-scale">
      <legend>{legend}</legend>
      <p class="step-scale-low">
        <span aria-hidden="true">0 </span>
        {lowLabel}
      </p>
      <div class="step-scale-steps">
        {STEPS.map((step) => {
          const chosen = value !== null && stepOf(value) === step;
          const enough = goodEnough !== null && stepOf(goodEnough) === step;
          return (
            <label key={step} class="step-scale-step">
              <input
                type="radio"
                name={name}
                value={step * STEP}
                checked={chosen}
                autocomplete="off"
                aria-label={chosen && isHalf ? valueText(value) : undefined}
                aria-describedby={enough ? goodEnoughId : undefined}
                // A click, since a radio that is already checked fires no change: from 6½ back to 6.
                onClick={() => value !== step * STEP && onChange(step * STEP)}
              />
              <span class="step-scale-face">
                {digits(step, chosen && isHalf)}
                {enough && <Enough half={goodEnough % STEP !== 0} />}
              </span>
            </label>
          );
        })}
      </div>
      <p class="step-scale-high">
        <span aria-hidden="true">10 </span>
        {highLabel}
      </p>
      {goodEnough !== null && (
        <p class="step-scale-legend" id={goodEnoughId}>
          <Enough half={false} /> {goodEnoughLabel}
        </p>
      )}
      {halves && (
        <div class="step-scale-halves">
          <Button kind="plain" disabled={value === null || value <= 0} onClick={() => nudge(-HALF)}>
            {props.halfDownLabel}
          </Button>
          <Button kind="plain" disabled={value === null || value >= MAX} onClick={() => nudge(HALF)}>
            {props.halfUpLabel}
          </Button>
          <output class="step-scale-value">{valueText(value)}</output>
        </div>
      )}
    </fieldset>
  );
}

function Enough({ half }: { half: boolean }) {
  return (
    <span class="step-scale-enough" aria-hidden="true">
      {half && '½'}
    </span>
  );
}
