// What every field of text has around it: label above, hint under the label, error and counter under the field.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldTexts {
  label: string;
  hint?: string | undefined;
  /** A whole sentence that says what to do; shown and read out when it appears. */
  error?: string | undefined;
  maxLength?: number | undefined;
  /** "12 characters left". Without it there is no counter. */
  remainingText?: ((remaining: number) => string) | undefined;
}

export interface FieldIds {
  input: string;
  hint: string;
  error: string;
  describedBy: string;
}

/** The counter shows in the last fifth of the room, and never earlier than the last 40 characters. */
const NEAR_SHARE = 0.2;
const NEAR_CHARACTERS = 40;

export function useFieldIds(): FieldIds {
  const id = useId();
  const [hint, error] = [`${id}-hint`, `${id}-error`];
  return { input: id, hint, error, describedBy: `${hint} ${error}` };
}

type FieldFrameProps = FieldTexts & { ids: FieldIds; length: number; children: ComponentChildren };

export function FieldFrame({ ids, length, label, hint, error, maxLength, remainingText, children }: FieldFrameProps) {
  const remaining = maxLength === undefined ? Number.POSITIVE_INFINITY : maxLength - length;
  const near = remaining <= Math.min(NEAR_CHARACTERS, (maxLength ?? 0) * NEAR_SHARE);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={ids.input}>
        {label}
      </label>
      <p class="field-hint" id={ids.hint}>
        {hint}
      </p>
      {children}
      <p class="field-error" id={ids.error} aria-live="polite">
        {error}
      </p>
      <p class="field-counter" aria-live="polite">
        {near && remainingText?.(remaining)}
      </p>
    </div>
  );
}
