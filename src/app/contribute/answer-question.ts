// The verbs of answering the team's question: open, tap, pick, finish. A draft is saved after each, before anything else happens.
import { type AnswerState, STEP_ITEM, TEAM_STEP } from '#app/contribute/answer-state.ts';
import { answer, beginEditing, draftIdOf, type Editing, newDraft, removeAnswer, setText } from '#domain/draft.ts';
import { toEntry } from '#domain/entry.ts';
import { SKELETON_PACK } from '#domain/instruments/registry.ts';
import { parseWishes, toWishesText, WISHES_MOST, WISHES_TEXT } from '#domain/wishes.ts';
import { dayOf } from '#shared/days.ts';
import { language } from '#text/translate.ts';

/** Goes on with what was begun, or begins. Answers that are on the screen already stay. */
export async function openQuestion({ app, editing, fault }: AnswerState): Promise<void> {
  if (editing.value !== null) return;
  const drafts = await app.records.all('drafts');
  if (!drafts.ok) {
    fault.value = drafts.fault.code;
    return;
  }
  const id = draftIdOf(TEAM_STEP, null);
  const begun = drafts.value.find((draft) => draft.id === id);
  const start = { instrument: TEAM_STEP, pack: { ...SKELETON_PACK }, language: language.value, mode: 'number' } as const;
  const manner = { layout: 'one', heldBy: 'self', lineLengthPx: null, scale: null, place: STEP_ITEM } as const;
  editing.value ??= beginEditing(begun ?? newDraft({ ...start, ...manner }, app.clock.nowMs()));
}

export const wishesOf = ({ draft }: Editing): string[] => parseWishes(draft.texts[WISHES_TEXT]);
export const stepOf = ({ draft }: Editing): number | null => draft.answers[STEP_ITEM] ?? null;

/** `tenths` in half steps; null takes the answer away. */
export const setStep = (state: AnswerState, tenths: number | null): Promise<void> =>
  save(state, (now, at) => (tenths === null ? removeAnswer(now, STEP_ITEM, at) : answer(now, STEP_ITEM, tenths, at)));

/** A fourth wish is not taken: the screen says that three is the most. */
export const pickWish = (state: AnswerState, name: string, on: boolean): Promise<void> =>
  save(state, (now, at) => {
    const others = wishesOf(now).filter((wish) => wish !== name);
    const wishes = on && others.length < WISHES_MOST ? [...others, name] : others;
    return setText(now, WISHES_TEXT, toWishesText(wishes), at);
  });

async function save(state: AnswerState, change: (now: Editing, atMs: number) => Editing): Promise<void> {
  const { app, editing, fault } = state;
  if (editing.value === null) return;
  const next = change(editing.value, app.clock.nowMs());
  editing.value = next;
  const kept = await app.records.commit([{ store: 'drafts', record: next.draft }]);
  fault.value = kept.ok ? null : kept.fault.code;
}

/** Draft becomes entry in one transaction. False: not saved, and the answer is still on the screen. */
export async function finishQuestion({ app, editing, fault }: AnswerState): Promise<boolean> {
  const now = editing.value;
  if (now === null) return false;
  const at = app.clock.nowMs();
  const entry = toEntry({ ...now.draft, language: language.value }, { id: app.newId(), at, day: dayOf(at) });
  const kept = await app.records.commit([
    { store: 'entries', record: entry },
    { store: 'drafts', erase: now.draft.id },
  ]);
  fault.value = kept.ok ? null : kept.fault.code;
  if (kept.ok) editing.value = null;
  return kept.ok;
}
