// One line of text with its label, hint and error. The counter shows only when the end is near.
import { type FieldTexts, FieldFrame, useFieldIds } from '#ui/kit/field-frame.tsx';

export interface TextFieldProps extends FieldTexts {
  value: string;
  onInput: (value: string) => void;
  name?: string;
  type?: 'text' | 'password' | 'date' | 'number' | 'url';
  inputMode?: 'text' | 'numeric' | 'decimal';
  autocomplete?: string;
  autocapitalize?: 'none' | 'characters' | 'sentences';
  spellcheck?: boolean;
  required?: boolean;
  min?: string;
  max?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, maxLength, remainingText, value, onInput, type = 'text', autocomplete = 'off', ...rest } = props;
  const ids = useFieldIds();
  return (
    <FieldFrame ids={ids} length={value.length} {...{ label, hint, error, maxLength, remainingText }}>
      <input
        // One of several types: Preact's attribute types only know each by itself.
        {...({ ...rest, type } as { type: 'text' })}
        class="field-input"
        id={ids.input}
        value={value}
        autocomplete={autocomplete}
        maxLength={maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
