// The made-up team of the demo: its words (made-up content, in the languages that a real team would write) and its people's answers.
import type { Questions } from '#demo/simulated-lead.ts';
import { MEASURES } from '#domain/measures.ts';
import { type Random, randomBelow, shuffled } from '#shared/random.ts';
import type { GoalPlan } from '#team/app/set-goal.ts';

export const TEAM_NAME = 'Samordningsteamet Exempelstad (demo)';

const STEP = { sv: 'Var är du nu på väg mot arbete eller studier?', en: 'Where are you now on the way toward work or studies?' };
export const QUESTIONS: Questions = {
  'step-now': STEP,
  'step-change': STEP,
  'ors-change': { sv: 'Hur har ditt liv rört sig sedan du började?', en: 'How has your life moved since you began?' },
  themes: { sv: 'Vad skulle hjälpa dig vidare?', en: 'What would help you further?' },
};

export const GOAL: GoalPlan = {
  goal: null,
  words: {
    sv: 'Ta reda på deltagarnas upplevda stegförflyttning. Mitten av svaren ska ligga minst ett halvt steg upp.',
    en: 'Find out the participants’ experienced step movement. The middle of the answers is at least half a step up.',
  },
  does: {
    sv: 'Teamet har temavecka om steg och mer hjälp att hitta en arbetsträningsplats som passar.',
    en: 'The team has a theme week about steps and more help to find a work-training place that fits.',
  },
  measure: 'step-change',
  target: { kind: 'median-at-least', tenths: 5 },
  from: '2025-01-01',
  to: '2027-12-31',
};

const WISHES = MEASURES.flatMap((measure) => (measure.kind === 'wishes' ? measure.names : []));

/** One made-up person: where they stand now. All in tenths. */
export interface Person {
  step: number;
  readonly lines: number[];
}

const within = (tenths: number) => Math.max(0, Math.min(100, tenths));

export function newPerson(random: Random): Person {
  return { step: 10 + randomBelow(random, 8) * 5, lines: Array.from({ length: 4 }, () => 15 + randomBelow(random, 40)) };
}

/** Half a year later: up for many, down for some, still for a few. */
export function liveOn(person: Person, random: Random): void {
  person.step = within(person.step + (randomBelow(random, 10) - 3) * 5);
  person.lines.forEach((line, at) => {
    person.lines[at] = within(line + randomBelow(random, 34) - 11);
  });
}

/** One to three wishes; the first of the list are wished for more often. */
export function wishesOf(random: Random): string[] {
  const likely = [...WISHES.slice(0, 4), ...WISHES.slice(0, 4), ...WISHES.slice(0, 8)];
  return [...new Set(shuffled(random, likely))].slice(0, 1 + randomBelow(random, 3));
}
