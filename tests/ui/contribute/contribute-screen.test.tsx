// @vitest-environment jsdom
import '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createContributeState } from '#app/contribute/contribute-state.ts';
import type { QuestionPhase } from '#app/contribute/question-view.ts';
import { createPhoneApp, type PhonePorts } from '#app/phone-app.ts';
import type { Manifest } from '#contract/manifest.ts';
import { MEASURES } from '#domain/measures.ts';
import { signal } from '#shared/signal.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { ContributeScreen } from '#ui/contribute/contribute-screen.tsx';
import { measureName, themeName } from '#ui/contribute/value-words.ts';

const NOW = 1_000_000;
const VALUES = {
  'step-now': [{ fine: 13, coarse: 1 }],
  themes: [
    { fine: 1, coarse: 1 },
    { fine: 0, coarse: 0 },
    { fine: 0, coarse: 0 },
  ],
};
const never = new Promise<never>(() => {});

/** `phase` for every question of a round with the step and the wishes. Storage never answers: the screen shows what it was given. */
function show(phase: (id: 'step-now' | 'themes') => QuestionPhase, closes = NOW + 1000) {
  const commit = vi.fn(() => never);
  const ports = {
    records: { all: () => never, commit },
    clock: { nowMs: () => NOW },
    tabLock: { exclusively: vi.fn(() => never) },
    device: { demo: signal(false) },
  } as unknown as PhonePorts;
  const app = createPhoneApp(ports);
  const state = app.stateOf(createContributeState);
  const questions = (['step-now', 'themes'] as const).map((id) => {
    const measure = MEASURES.find((one) => one.id === id);
    if (measure === undefined) throw new Error('a measure was expected');
    const manifest = { round: 'r', opens: 0, closes, question: { sv: 'Var är du nu på vägen?' } } as unknown as Manifest;
    return { batch: id, manifest, measure, revision: 0, state: phase(id) };
  });
  state.view.value = { kind: 'rounds', team: 'Teamet', goals: [], rounds: [{ round: 'r', opens: 0, closes, questions }] };
  render(<ContributeScreen app={app} path="/contribute" go={() => {}} />);
  return { state, decided: ports.tabLock.exclusively };
}

beforeAll(() => loadPhoneWords('sv'));
afterEach(cleanup);

describe('the screen before sending', () => {
  const ready = (id: 'step-now' | 'themes'): QuestionPhase => ({ phase: 'ready', values: VALUES[id], before: null });

  it('shows every value in words, the team’s own question, and that no is fine', () => {
    show(ready);
    for (const words of ['6,5 av 10', 'sömn', 'Var är du nu på vägen?']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/Du kan säga nej/)).toBeTruthy();
  });

  it('decides nothing until a button is pressed', () => {
    const { decided } = show(ready);
    expect(decided).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Skicka svar till teamet'));
    expect(decided).toHaveBeenCalledOnce();
  });

  it('says once that nothing fits yet, with one way on', () => {
    show(() => ({ phase: 'no-entry' }));
    expect(screen.getAllByText('Du har inget svar som passar än.')).toHaveLength(1);
    expect(screen.getAllByRole('link', { name: 'Svara nu' }).map((link) => link.getAttribute('href'))).toEqual([
      '/contribute/answer',
    ]);
    expect(screen.queryByText('Skicka svar till teamet')).toBeNull();
  });

  it('puts a question that nothing fits yet below what can be sent', () => {
    show((id) => (id === 'themes' ? { phase: 'no-entry' } : ready(id)));
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.getByText('En fråga är inte med än')).toBeTruthy();
    expect(screen.getByText('Skicka svar till teamet')).toBeTruthy();
  });

  it('has a switch for each question, and offers to send nothing when all are off', async () => {
    const { state } = show(ready);
    const [step, wishes] = screen.getAllByRole('checkbox');
    if (!step || !wishes) throw new Error('two switches were expected');
    fireEvent.click(step);
    expect([...state.off.value]).toEqual(['step-now']);
    await waitFor(() => expect(screen.queryByText('6,5 av 10')).toBeNull());
    fireEvent.click(wishes);
    expect(await screen.findByText('Skicka inget')).toBeTruthy();
    expect(screen.queryByText('Skicka svar till teamet')).toBeNull();
  });

  it('offers to answer now when nothing fits the round', () => {
    show(() => ({ phase: 'no-entry' }));
    expect(screen.getAllByText('Svara nu')[0]?.getAttribute('href')).toBe('/contribute/answer');
    expect(screen.queryByText('Skicka svar till teamet')).toBeNull();
  });
});

describe('what became of it', () => {
  const values = VALUES['step-now'];
  it.each<[string, QuestionPhase, string]>([
    ['waiting', { phase: 'waiting', values, dueAt: NOW }, 'Dina svar väntar på att skickas'],
    ['sent', { phase: 'sent', values }, 'Dina svar är skickade'],
    ['late', { phase: 'late', values, unsure: false }, 'Det blev för sent'],
    ['refused', { phase: 'refused', values, code: 'token-wrong' }, 'Det gick inte att skicka'],
    ['declined', { phase: 'declined' }, 'Du valde att inte svara'],
    ['taking back', { phase: 'taking-back' }, 'Dina svar tas tillbaka'],
    ['taken back', { phase: 'taken-back' }, 'Du har tagit tillbaka dina svar'],
    ['sits out', { phase: 'sits-out', code: null }, 'Du är med från nästa enkät'],
    ['planned', { phase: 'planned' }, 'En enkät kommer'],
    ['cancelled', { phase: 'cancelled' }, 'Enkäten blev inte av'],
    ['closed', { phase: 'closed', values }, 'Enkäten är stängd'],
    ['not answered', { phase: 'not-answered' }, 'Du svarade inte den här gången'],
  ])('has its own heading and sentence: %s', (_, phase, heading) => {
    show(() => phase);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
    expect(screen.getByText('Till början')).toBeTruthy();
  });

  it('asks before it takes back, and only until closing', () => {
    const { decided } = show(() => ({ phase: 'sent', values }));
    fireEvent.click(screen.getByText('Ta tillbaka'));
    expect(decided).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Ja, ta tillbaka'));
    expect(decided).toHaveBeenCalledOnce();
    cleanup();
    show(() => ({ phase: 'late', values, unsure: true }), NOW - 1);
    expect(screen.queryByText('Ta tillbaka')).toBeNull();
    expect(screen.queryByText('Ändra')).toBeNull();
  });

  it('shows nothing but one sentence when fewer than five answered', () => {
    show(() => ({ phase: 'too-few' }), NOW - 1);
    expect(screen.getAllByText(/Färre än fem har svarat/)).toHaveLength(2);
    expect(screen.queryByText(/\d svar/)).toBeNull();
  });

  it('shows what we answered with its number, and the own answer beside it', () => {
    const size = { as: 'word', word: 'most' } as const;
    show(
      (id) => ({
        phase: 'published',
        figures: {
          level: 'words',
          n: 7,
          classes: id === 'themes' ? [] : [{ classes: ['high'], size }],
          chosen: id === 'themes' ? ['sleep'] : [],
        },
        enrolled: null,
        values: id === 'themes' ? [] : values,
      }),
      NOW - 1,
    );
    expect(screen.getAllByText('7 svar.')).toHaveLength(2);
    expect(screen.getByText('Vanligast är 7 till 10: de flesta.')).toBeTruthy();
    expect(screen.getByText('Du svarade: 6,5 av 10')).toBeTruthy();
    expect(screen.getByText('Flera av oss skulle bli hjälpta av sömn.')).toBeTruthy();
  });
});

describe('names that are data', () => {
  it('have words in both languages', async () => {
    for (const language of ['en', 'sv'] as const) {
      await loadPhoneWords(language);
      for (const measure of MEASURES) {
        expect(measureName(measure.id)).not.toMatch(/^(contribute:)?name\./);
        for (const theme of measure.kind === 'wishes' ? measure.names : [])
          expect(themeName(theme)).not.toMatch(/^(contribute:)?theme\./);
      }
    }
  });
});
