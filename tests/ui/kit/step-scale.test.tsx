// @vitest-environment jsdom
// The scale of eleven steps: whole and half answers, and what is said of them.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StepScale, type StepScaleProps } from '#ui/kit/step-scale.tsx';

const onChange = vi.fn();
afterEach(() => {
  cleanup();
  onChange.mockReset();
});

const show = (props: Partial<StepScaleProps> = {}) =>
  render(
    <StepScale
      name="now"
      legend="Where are you now?"
      value={null}
      onChange={onChange}
      halves
      goodEnough={null}
      lowLabel="Far from it"
      highLabel="As I want it"
      halfUpLabel="Half a step up"
      halfDownLabel="Half a step down"
      goodEnoughLabel="Good enough: 7"
      valueText={(value) => (value === null ? 'no answer yet' : `${value / 10} of 10`)}
      {...props}
    />,
  );
const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);

describe('whole steps', () => {
  it('are eleven native radios in one named group, none chosen before an answer', () => {
    show();
    expect(screen.getByRole('group', { name: 'Where are you now?' })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(11);
    expect(chosen()).toHaveLength(0);
  });

  it('hand over tenths', () => {
    show();
    fireEvent.click(screen.getByRole('radio', { name: '0' }));
    fireEvent.click(screen.getByRole('radio', { name: '10' }));
    expect(onChange.mock.calls).toEqual([[0], [100]]);
  });

  it('show the chosen one', () => {
    show({ value: 0 });
    expect(chosen().map(({ value }) => value)).toEqual(['0']);
  });
});

describe('half steps', () => {
  it('are not offered where the scale has none', () => {
    show({ halves: false });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('wait for a first whole step', () => {
    show();
    expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => disabled)).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('no answer yet');
  });

  it('go up and down by half, and stop at the ends', () => {
    const { unmount } = show({ value: 60 });
    fireEvent.click(screen.getByText('Half a step up'));
    fireEvent.click(screen.getByText('Half a step down'));
    expect(onChange.mock.calls).toEqual([[65], [55]]);
    unmount();
    show({ value: 100 });
    expect((screen.getByText('Half a step up') as HTMLButtonElement).disabled).toBe(true);
  });

  it('are shown and said on the step they belong to, which takes them back to the whole', () => {
    show({ value: 65 });
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: '6.5 of 10' });
    expect(radio.checked).toBe(true);
    expect(radio.parentElement?.textContent).toBe('6½');
    fireEvent.click(radio);
    expect(onChange.mock.calls).toEqual([[60]]);
  });
});

describe('good enough', () => {
  it('is a shape at its step and words that belong to it', () => {
    const { container } = show({ goodEnough: 70 });
    expect(screen.getByRole('radio', { name: '7', description: 'Good enough: 7' })).toBeTruthy();
    expect(container.querySelectorAll('.step-scale-face .step-scale-enough')).toHaveLength(1);
  });

  it('shows nothing when nothing was set', () => {
    const { container } = show();
    expect(container.querySelector('.step-scale-enough')).toBeNull();
  });
});
