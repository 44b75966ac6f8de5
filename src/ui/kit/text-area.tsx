// Several lines of text with their label, hint and error. The counter shows only when the end is near.
import { type FieldTexts, FieldFrame, useFieldIds } from '#ui/kit/field-frame.tsx';

export interface TextAreaProps extends FieldTexts {
  value: string;
  onInput: (value: string) => void;
  name?: string;
  rows?: number;
  required?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { label, hint, error, maxLength, remainingText, value, onInput, rows = 3, ...rest } = props;
  const ids = useFieldIds();
  return (
    <FieldFrame ids={ids} length={value.length} {...{ label, hint, error, maxLength, remainingText }}>
      <textarea
        {...rest}
        class="field-input"
        id={ids.input}
        rows={rows}
        value={value}
        autocomplete="off"
        maxLength={maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describedBy}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
