// An invite was scanned, opened as a link or typed: shows what it means. Nothing is stored and nothing leaves the phone here.
import type { JoinState } from '#app/join/join-state.ts';
import { readMembership } from '#app/join/membership.ts';
import { showStored } from '#app/join/show-stored.ts';
import { type InviteLink, parseInviteHash, parseTypedCode } from '#contract/enrolment.ts';
import type { Result } from '#shared/result.ts';

/** `hash`: what stands after # in the address, with or without it. A link that is not whole is refused, never half believed. */
export const openInviteLink = (join: JoinState, hash: string): Promise<void> => openInvite(join, parseInviteHash(hash), true);

/** Small letters, spaces and hyphens are fine. Anything that is not a code is said at the field. */
export const openTypedCode = (join: JoinState, typed: string): Promise<void> => openInvite(join, parseTypedCode(typed), false);

async function openInvite(join: JoinState, link: Result<InviteLink>, fromLink: boolean): Promise<void> {
  const read = await readMembership(join.app.records);
  if (!read.ok) {
    join.view.value = { kind: 'fault', code: read.fault.code };
  } else if (read.value?.state === 'member') {
    join.view.value = { kind: 'already', team: read.value.profile?.profile.name ?? '' };
  } else if (!link.ok) {
    join.view.value = fromLink ? { kind: 'refused', code: 'malformed' } : { kind: 'empty', wrong: true };
  } else if (read.value?.code === link.value.code) {
    // The same invite again while its answer is awaited: the same key is asked for, so that the server can answer the same.
    await showStored(join);
  } else {
    join.view.value = { kind: 'invited', link: link.value };
  }
}
