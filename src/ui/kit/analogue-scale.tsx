// A line that is answered by pointing at it. It knows nothing of what is asked. No value is shown before there is one:
// a start position pulls answers to itself. The native range is there for keys and assistive technology only.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isTap, type Press, pressAt, startsDrag, valueAt } from '#ui/kit/line-press.ts';

export interface AnalogueScaleProps {
  /** Unique in the page; the page's first script and the app meet by it. */
  id: string;
  /** Tenths, 0 to 100; null is untouched. */
  value: number | null;
  onChange: (value: number | null, measured: { lineLengthPx: number }) => void;
  /** The accessible name: what the line asks. */
  label: string;
  startLabel: string;
  endLabel: string;
  /** For screen readers: "no answer yet", "7.1 of 10". */
  valueText: (value: number | null) => string;
}

/** Where the native range stands while there is no answer; never shown, never stored. */
const HIDDEN_DEFAULT = 50;

export function AnalogueScale({ id, value, onChange, label, startLabel, endLabel, valueText }: AnalogueScaleProps) {
  const host = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const press = useRef<Press | null>(null);
  const endsId = useId();

  const paint = (shown: number | null) => {
    if (host.current) host.current.dataset.value = shown === null ? '' : String(shown);
    if (mark.current && shown !== null) mark.current.style.insetInlineStart = `${shown}%`;
  };
  // Hydration trusts the page and leaves its attributes alone; the page may have been answered before the app came.
  // Only when the answer changed: drawing for another reason must not move a mark that is being dragged.
  useLayoutEffect(() => paint(value), [value]);
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', valueText(value)));

  const answer = (next: number) => {
    paint(next);
    onChange(next, { lineLengthPx: Math.round(line.current?.getBoundingClientRect().width ?? 0) });
  };
  const onPointerDown = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return;
    press.current = pressAt(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = press.current;
    if (now?.pointerId !== event.pointerId || !line.current) return;
    if (!now.drags && startsDrag(now, event)) {
      now.drags = true;
      // A mouse may leave the zone while it drags; a touch is captured by itself.
      host.current?.setPointerCapture?.(event.pointerId);
    }
    if (now.drags) paint(valueAt(line.current, event.clientX));
  };
  // Not `input` or `change` of a native range: a tap exactly on its hidden position fires neither.
  const onPointerUp = (event: PointerEvent) => {
    const now = press.current;
    if (now?.pointerId !== event.pointerId || !line.current) return;
    press.current = null;
    if (!now.drags && !isTap(now, event)) return;
    answer(valueAt(line.current, event.clientX));
    if (event.pointerType === 'mouse') input.current?.focus({ preventScroll: true });
  };
  // The browser took the touch for a scroll or a zoom: nothing was meant.
  const onPointerCancel = () => {
    press.current = null;
    paint(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (value !== null || (event.key !== ' ' && event.key !== 'Enter')) return;
    event.preventDefault();
    answer(HIDDEN_DEFAULT);
  };

  return (
    <div class="analogue-field">
      <div
        class="analogue"
        ref={host}
        data-analogue={id}
        data-value={value ?? ''}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
      >
        <input
          class="analogue-input"
          ref={input}
          type="range"
          min={0}
          max={100}
          step={1}
          value={value ?? HIDDEN_DEFAULT}
          autocomplete="off"
          aria-label={label}
          aria-describedby={`${endsId}-start ${endsId}-end`}
          aria-valuetext={valueText(value)}
          onInput={(event) => answer(Number(event.currentTarget.value))}
          onKeyDown={onKeyDown}
        />
        <div class="analogue-line" ref={line}>
          <div class="analogue-mark" ref={mark} style={value === null ? undefined : `inset-inline-start:${value}%`} />
        </div>
      </div>
      <div class="analogue-ends">
        <span id={`${endsId}-start`}>{startLabel}</span>
        <span id={`${endsId}-end`}>{endLabel}</span>
      </div>
    </div>
  );
}
