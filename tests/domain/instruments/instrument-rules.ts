// What every instrument owes: sound data, words in a language, and score vectors. Pure, so that a worked example can be held to it too.
import type { Entry } from '#contract/stored-record.ts';
import { choiceOf, fitsItem, type Instrument } from '#domain/instruments/instrument.ts';
import { entryValueOf, scoreOf } from '#domain/scoring.ts';
import type { Words } from '#tests/architecture/locale-rules.ts';

/** `total` where the instrument has one (null: not whole, with `answered`), else `value`. `refused`: items whose answer does not fit. */
export interface ScoreVector {
  readonly name: string;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly total?: number | null;
  readonly answered?: number;
  readonly value?: number | null;
  readonly refused?: readonly string[];
  readonly picked?: Readonly<Record<string, string>>;
}
export interface ScoreVectors {
  readonly version: number;
  readonly vectors: readonly ScoreVector[];
}

/** What the rules make of a vector's answers. */
export function scored(instrument: Instrument, answers: Entry['answers']) {
  const answered = instrument.items.filter(({ id }) => typeof answers[id] === 'number');
  const picks = instrument.items.map((item) => [item.id, choiceOf(item, answers[item.id])] as const);
  return {
    score: scoreOf(instrument, answers),
    value: entryValueOf(instrument, answers),
    refused: answered.filter((item) => !fitsItem(item, answers[item.id] as number)).map(({ id }) => id),
    picked: Object.fromEntries(picks.filter(([, name]) => name !== null)),
  };
}

/** What the vector says they should make of them. */
export function expected({ total: sum }: Instrument, { total, answered, value, refused = [], picked = {} }: ScoreVector) {
  if (sum === null) return { score: { state: 'none' }, value, refused, picked };
  const incomplete = { state: 'incomplete', answered, needed: sum.of.length };
  return { score: total === null ? incomplete : { state: 'complete', tenths: total }, value: total, refused, picked };
}

const NAME = /^[a-z][a-z0-9/-]{0,39}$/;

/** Faults in an instrument's data, one sentence each. */
export function dataFaults({ id, version, items, total, followUps, noticeableTenths, modes }: Instrument): string[] {
  const names = [...items.map((item) => item.id), ...followUps.map(({ name }) => name)];
  const summed = items.filter((item) => total?.of.includes(item.id));
  const most = summed.reduce((sum, item) => sum + item.maxTenths, 0);
  const faults: (readonly [boolean, string])[] = [
    [[id, ...names].every((name) => NAME.test(name)), 'a name that the stored record does not take'],
    [new Set(names).size === names.length, 'a name twice'],
    [Number.isInteger(version) && version >= 1, 'a version from 1'],
    [items.length > 0 && modes.length > 0, 'no item or no mode'],
    [items.every((item) => item.minTenths === 0 && item.maxTenths <= 100), 'an item outside 0–100 tenths'],
    [
      items.every((item) => item.maxTenths > 0 && item.maxTenths % item.stepTenths === 0),
      'an item whose steps do not meet its end',
    ],
    [
      items.every(({ choices, maxTenths }) => !choices || choices.length === maxTenths / 10 + 1),
      'choices that do not fit the values',
    ],
    [items.every(({ choices = [] }) => new Set(choices).size === choices.length), 'a choice twice'],
    [
      total === null || (summed.length === total.of.length && most === total.maxTenths),
      'a total that its items do not add up to',
    ],
    [!summed.some(({ choices }) => choices), 'a choice in the total'],
    [noticeableTenths > 0, 'no noticeable change'],
  ];
  return faults.filter(([holds]) => !holds).map(([, fault]) => `${id}: ${fault}`);
}

/** Keys without words under the instrument's own name. `low` and `high` stand at the item, or once for all of them. */
export function missingWords({ items, followUps }: Instrument, words: Words | undefined): string[] {
  const at = (...path: string[]): unknown =>
    path.reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], words);
  const there = (...path: string[]) => {
    const text = at(...path);
    return typeof text === 'string' && text.trim() !== '';
  };
  const ends = (id: string) => ['low', 'high'].filter((end) => !there('items', id, end) && !there(end));
  const choices = (id: string, names: readonly string[]) => names.filter((name) => !there('items', id, 'choices', name));
  return [
    ...['name', 'about'].filter((key) => !there(key)),
    ...items.flatMap(({ id, choices: names }) => [
      ...['name', 'question'].filter((key) => !there('items', id, key)).map((key) => `items.${id}.${key}`),
      ...(names ? choices(id, names).map((name) => `items.${id}.choices.${name}`) : ends(id).map((end) => `items.${id}.${end}`)),
    ]),
    ...followUps.filter(({ name }) => !there('followUps', name)).map(({ name }) => `followUps.${name}`),
  ];
}

/** Names of items, choices and follow-ups that have words but are not of the instrument: left over from an earlier version. */
export function strayWords({ items, followUps }: Instrument, words: Words): string[] {
  const known = new Set(items.map(({ id }) => id));
  const asked = new Set(followUps.map(({ name }) => name));
  const keys = (under: unknown) => Object.keys((under ?? {}) as Words);
  const choices = items.flatMap(({ id, choices: names = [] }) =>
    keys(((words.items as Words)[id] as Words | undefined)?.choices)
      .filter((name) => !names.includes(name))
      .map((name) => `items.${id}.choices.${name}`),
  );
  const stray = keys(words.items).filter((id) => !known.has(id));
  return [...stray, ...choices, ...keys(words.followUps).filter((name) => !asked.has(name))];
}
