// One thing to choose, as a card: a native radio or checkbox with its words, all of it to press.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export function Choice({ type, name, value, checked, onChange, label, hint, disabled = false }: ChoiceProps) {
  const hintId = useId();
  return (
    <label class="choice">
      <input
        class="choice-input"
        type={type}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        autocomplete="off"
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice-words">
        <span>{label}</span>
        {hint && (
          <span class="choice-hint" id={hintId} aria-hidden="true">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

export interface ChoiceGroupProps {
  legend: string;
  hint?: string;
  children: ComponentChildren;
}

/** The question above its choices. */
export function ChoiceGroup({ legend, hint, children }: ChoiceGroupProps) {
  const hintId = useId();
  return (
    <fieldset class="choice-group" aria-describedby={hint ? hintId : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="choice-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
