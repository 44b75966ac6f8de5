// @vitest-environment jsdom
// The smaller controls: names, words that belong to them, and what they hand over.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '#ui/kit/button.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { HatchedBlock } from '#ui/kit/hatched-block.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { ShareBars } from '#ui/kit/share-bars.tsx';
import { Table } from '#ui/kit/table.tsx';
import { TextArea } from '#ui/kit/text-area.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

afterEach(cleanup);

describe('a button', () => {
  it('sends no form unless it is asked to', () => {
    render(<Button kind="primary">Next</Button>);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).type).toBe('button');
  });

  it('that goes somewhere is a link', () => {
    render(
      <LinkButton kind="plain" href="/help">
        Help
      </LinkButton>,
    );
    expect(screen.getByRole('link', { name: 'Help' }).getAttribute('href')).toBe('/help');
  });
});

describe('a field', () => {
  it('has its label, its hint and its error', () => {
    const onInput = vi.fn();
    render(<TextField label="Code" hint="Eight signs." error="Look once more." value="AB" onInput={onInput} />);
    const field = screen.getByRole('textbox', { name: 'Code', description: 'Eight signs. Look once more.' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: 'ABC' } });
    expect(onInput.mock.calls).toEqual([['ABC']]);
  });

  it('counts only near the end', () => {
    const left = (value: string) => (
      <TextArea label="Goal" value={value} onInput={() => {}} maxLength={50} remainingText={(n) => `${n} left`} />
    );
    const { rerender } = render(left('a'.repeat(39)));
    expect(screen.queryByText(/left/)).toBeNull();
    rerender(left('a'.repeat(40)));
    expect(screen.getByText('10 left')).toBeTruthy();
  });

  it('without a limit never counts', () => {
    render(<TextArea label="Goal" value="" onInput={() => {}} remainingText={(n) => `${n} left`} />);
    expect(screen.queryByText(/left/)).toBeNull();
  });
});

it('a choice is a native control in a named group', () => {
  const onChange = vi.fn();
  render(
    <ChoiceGroup legend="How?">
      <Choice type="radio" name="how" value="line" checked={false} onChange={onChange} label="On a line" hint="Tap it." />
    </ChoiceGroup>,
  );
  expect(screen.getByRole('group', { name: 'How?' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'On a line', description: 'Tap it.' }));
  expect(onChange.mock.calls).toEqual([[true]]);
});

describe('a dialog', () => {
  const dialog = (open: boolean, onClose: () => void, onBack?: (close: () => void) => () => void) => (
    <Dialog open={open} title="Remove?" closeLabel="Cancel" onClose={onClose} {...(onBack ? { onBack } : {})}>
      <p>The line is empty again.</p>
    </Dialog>
  );

  it('shows nothing while it is closed', () => {
    render(dialog(false, () => {}));
    expect(screen.queryByText('Remove?')).toBeNull();
  });

  it('asks to be closed by its button and by back, and stops listening for back when closed', () => {
    const onClose = vi.fn();
    const stop = vi.fn();
    const heard: (() => void)[] = [];
    const onBack = (close: () => void) => {
      heard.push(close);
      return stop;
    };
    const { rerender } = render(dialog(true, onClose, onBack));
    fireEvent.click(screen.getByText('Cancel'));
    expect(onClose).toHaveBeenCalledTimes(1);
    heard[0]?.();
    expect(onClose).toHaveBeenCalledTimes(2);
    rerender(dialog(false, onClose, onBack));
    expect(stop).toHaveBeenCalledTimes(1);
    expect(heard).toHaveLength(1);
  });
});

it('a notice is read out only when asked to', () => {
  const { rerender } = render(<Notice kind="calm">Saved.</Notice>);
  expect(screen.queryByRole('status')).toBeNull();
  rerender(
    <Notice kind="calm" announced>
      Saved.
    </Notice>,
  );
  expect(screen.getByRole('status').textContent).toBe('Saved.');
});

it('a table keeps its roles and its headers, and hides the repeated ones from screen readers', () => {
  render(
    <Table
      caption="Answers"
      head={['Day', 'Total', 'Event']}
      rows={[
        ['10 Jan', '14', ''],
        ['1 Feb', '18', 'Moved'],
      ]}
    />,
  );
  expect(screen.getByRole('table', { name: 'Answers' })).toBeTruthy();
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Day', 'Total', 'Event']);
  expect(screen.getByRole('rowheader', { name: '1 Feb' })).toBeTruthy();
  expect(screen.getByRole('cell', { name: '18' })).toBeTruthy();
});

it('a code is an image with a name, dark on white, with four modules of room', () => {
  const { container } = render(<QrCode text="https://example.org/#ABCD-EFGH" label="Code to join" />);
  expect(screen.getByRole('img', { name: 'Code to join' })).toBeTruthy();
  const path = container.querySelector('path');
  expect(path?.getAttribute('fill')).toBe('#000');
  const xs = [...(path?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g)].map((found) => [Number(found[1]), Number(found[2])]);
  expect(Math.min(...xs.flat())).toBe(4);
});

describe('figures of many', () => {
  it('say their words, and keep bars and dots from screen readers', () => {
    const { container } = render(
      <ShareBars
        caption="Most went up."
        bars={[
          { id: 'up', label: 'Up', text: 'most', share: 2 },
          { id: 'same', label: 'Same', text: '7', share: 0, dots: 7 },
        ]}
      />,
    );
    expect(screen.getByText('Most went up.').closest('figure')).toBeTruthy();
    expect(screen.getByText('most')).toBeTruthy();
    expect(container.querySelector('.share-bars-bar')?.getAttribute('style')).toContain('100%');
    expect(container.querySelectorAll('.share-bars-dot')).toHaveLength(7);
    expect(container.querySelectorAll('.share-bars-track[aria-hidden="true"]')).toHaveLength(2);
  });

  it('that may not be shown are a sentence', () => {
    render(<HatchedBlock text="Nothing is shown here." />);
    expect(screen.getByText('Nothing is shown here.')).toBeTruthy();
  });
});
