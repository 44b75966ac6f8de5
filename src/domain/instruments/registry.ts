// Knows every instrument. Adding one: its file and a line here.
import type { Instrument } from '#domain/instruments/instrument.ts';
import { ors } from '#domain/instruments/ors.ts';
import { stepScale } from '#domain/instruments/step-scale.ts';
import { teamStep } from '#domain/instruments/team-step.ts';

export const INSTRUMENTS: readonly Instrument[] = [ors, stepScale, teamStep];

/** Our own short words, plainly not the official wording. A licensed pack carries its own id. */
export const SKELETON_PACK = { id: 'skeleton', version: 1 } as const;

/** Null for an instrument that this version of the app does not know (an entry from a newer backup). */
export const instrumentOf = (id: string): Instrument | null => INSTRUMENTS.find((instrument) => instrument.id === id) ?? null;
