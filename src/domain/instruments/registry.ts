// Knows every instrument. Adding one: its file, an import and a place in the list.
import { evaluation } from '#domain/instruments/evaluation.ts';
import { followUp } from '#domain/instruments/follow-up.ts';
import { gsrs } from '#domain/instruments/gsrs.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { lifeCompass } from '#domain/instruments/life-compass.ts';
import { ors } from '#domain/instruments/ors.ts';
import { outlook } from '#domain/instruments/outlook.ts';
import { srs } from '#domain/instruments/srs.ts';
import { stepScale } from '#domain/instruments/step-scale.ts';
import { teamStep } from '#domain/instruments/team-step.ts';

/** Looks instruments up by id. Throws when two have the same one: data would be read as the other's. */
export function registryOf(instruments: readonly Instrument[]): (id: string) => Instrument | null {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  if (byId.size < instruments.length) throw new RangeError('two instruments have one id');
  return (id) => byId.get(id) ?? null;
}

export const INSTRUMENTS: readonly Instrument[] = [
  ors,
  srs,
  gsrs,
  stepScale,
  teamStep,
  lifeCompass,
  outlook,
  evaluation,
  followUp,
];

/** Our own short words, plainly not the official wording. A licensed pack carries its own id. */
export const SKELETON_PACK = { id: 'skeleton', version: 1 } as const;

/** Null for an instrument that this version of the app does not know (an entry from a newer backup). */
export const instrumentOf = registryOf(INSTRUMENTS);
