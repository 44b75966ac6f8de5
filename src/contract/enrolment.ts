// From an invite to an enrolment: no name, no address, only a key that the phone made.
import * as v from 'valibot';
import { countField, hashField, idField, instantField, publicKeyField } from '#contract/fields.ts';
import { INVITE_ALPHABET, INVITE_LENGTH } from '#contract/limits.ts';
import { parserOf } from '#contract/parse.ts';
import { fromBase64url } from '#shared/bytes.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export const inviteCodeField = v.pipe(v.string(), v.regex(new RegExp(`^[${INVITE_ALPHABET}]{${INVITE_LENGTH}}$`)));

/** POST /api/enrolments. The same code with the same key again gives the same answer (a lost answer may be asked for again). */
export const enrolRequestSchema = v.strictObject({ code: inviteCodeField, publicKey: publicKeyField });
export type EnrolRequest = v.InferOutput<typeof enrolRequestSchema>;
export const parseEnrolRequest = parserOf(enrolRequestSchema);

export const enrolAnswerSchema = v.strictObject({ enrolment: idField, team: idField });
export type EnrolAnswer = v.InferOutput<typeof enrolAnswerSchema>;
export const parseEnrolAnswer = parserOf(enrolAnswerSchema, 'answer-unreadable');

/** POST /api/staff/teams/:team/invites {count}. Codes are shown once; the server keeps keyed hashes. */
export const newInvitesSchema = v.strictObject({ count: v.pipe(countField, v.minValue(1), v.maxValue(40)) });
export const parseNewInvites = parserOf(newInvitesSchema);
export const invitesSchema = v.strictObject({
  invites: v.array(v.strictObject({ serial: countField, code: inviteCodeField })),
  expiresAt: instantField,
});
export type Invites = v.InferOutput<typeof invitesSchema>;
export const parseInvites = parserOf(invitesSchema, 'answer-unreadable');

/** What stands after # in an invite link: CODE.FINGERPRINT (8 letters, full fingerprint of the team key). */
export interface InviteLink {
  readonly code: string;
  /** Base64url, 32 bytes; null when the code was typed and the fingerprint words must be picked. */
  readonly fingerprint: string | null;
}

/** What a person types: spaces, hyphens and small letters are fine. `malformed` for anything else. */
export function parseTypedCode(typed: string): Result<InviteLink> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return v.is(inviteCodeField, code) ? ok({ code, fingerprint: null }) : fail('malformed', 'invite code');
}

/** The part of an invite link after `#`. */
export function parseInviteHash(hash: string): Result<InviteLink> {
  const [code = '', fingerprint = '', ...rest] = hash.replace(/^#/, '').split('.');
  const whole = v.is(inviteCodeField, code) && v.is(hashField, fingerprint) && fromBase64url(fingerprint) !== null;
  return whole && rest.length === 0 ? ok({ code, fingerprint }) : fail('malformed', 'invite link');
}

export const toInviteHash = (code: string, fingerprint: string) => `${code}.${fingerprint}`;
