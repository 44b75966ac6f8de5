// Signing in on the team page by a one-time link.
import * as v from 'valibot';
import { bytesField, idField, wordsField } from '#contract/fields.ts';
import { parserOf } from '#contract/parse.ts';

/** POST /api/staff/session {link}: `link` is what stood after # in the one-time link, 32 random bytes. Sets the cookie. */
export const signInSchema = v.strictObject({ link: bytesField(32) });
export const parseSignIn = parserOf(signInSchema);

/** GET /api/staff/session (and the answer to signing in): the teams this person may work for; none = make the first. */
export const sessionSchema = v.strictObject({
  teams: v.array(v.strictObject({ team: idField, name: wordsField(80, 1) })),
  demo: v.boolean(),
});
export type Session = v.InferOutput<typeof sessionSchema>;
export const parseSession = parserOf(sessionSchema, 'answer-unreadable');

/** Every error answer: {code} from the one list, nothing else. `Retry-After` stands in the header. */
export const faultBodySchema = v.strictObject({ code: v.string() });
export const parseFaultBody = parserOf(faultBodySchema, 'answer-unreadable');
