// @vitest-environment jsdom
// The line as a component: what it hands over, to whom, and what it tells a screen reader. Pointing is tried in a real browser.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, it, vi } from 'vitest';
import { AnalogueScale } from '#ui/kit/analogue-scale.tsx';

afterEach(cleanup);

const onChange = vi.fn();
afterEach(() => onChange.mockReset());
const line = (value: number | null) => (
  <AnalogueScale
    id="one"
    value={value}
    onChange={onChange}
    label="How it is"
    startLabel="Low"
    endLabel="High"
    valueText={(now) => (now === null ? 'no answer yet' : `${now / 10} of 10`)}
  />
);

it('is a native range with a name, both ends, and words for its value', () => {
  const { rerender } = render(line(null));
  const range = screen.getByRole('slider', { name: 'How it is', description: 'Low High' });
  expect(range.tagName).toBe('INPUT');
  expect(range.getAttribute('aria-valuetext')).toBe('no answer yet');
  expect(range.getAttribute('autocomplete')).toBe('off');
  rerender(line(71));
  expect(range.getAttribute('aria-valuetext')).toBe('7.1 of 10');
});

it('tells no answer from 0 and from 50', () => {
  const { container, rerender } = render(line(null));
  const host = container.querySelector<HTMLElement>('[data-analogue="one"]');
  expect(host?.dataset.value).toBe('');
  rerender(line(0));
  expect(host?.dataset.value).toBe('0');
  rerender(line(50));
  expect(host?.dataset.value).toBe('50');
  rerender(line(null));
  expect(host?.dataset.value).toBe('');
});

it('hands over what a screen reader sets, with the length of the line', () => {
  render(line(null));
  fireEvent.input(screen.getByRole('slider'), { target: { value: '51' } });
  expect(onChange.mock.calls).toEqual([[51, { lineLengthPx: 0 }]]);
});

it('lets Enter be Enter once there is an answer', () => {
  render(line(20));
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'Enter' });
  expect(onChange).not.toHaveBeenCalled();
});

it('keeps the mark of a drag when it is drawn again for another reason', () => {
  const { container, rerender } = render(line(20));
  const host = container.querySelector('.analogue') as HTMLElement;
  const at = (x: number) => ({ clientX: x, clientY: 0, pointerId: 1, isPrimary: true, button: 0 });
  fireEvent.pointerDown(host, at(0));
  fireEvent.pointerMove(host, at(20));
  const dragged = host.dataset.value;
  expect(dragged).not.toBe('20');
  rerender(line(20));
  expect(host.dataset.value).toBe(dragged);
});

it('stands in the page before any script, by the names that the first script knows', () => {
  const html = renderToString(line(null));
  expect(html).toMatch(/<div class="analogue" data-analogue="one" data-value>|data-value=""/);
  expect(html).toContain('class="analogue-line"');
  expect(html).toContain('class="analogue-mark"');
  expect(renderToString(line(72))).toContain('inset-inline-start:72%');
});
