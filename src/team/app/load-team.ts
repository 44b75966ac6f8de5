// Fetches everything the overview shows, in one go, and puts it into the state. Nothing is kept on the device.
import { ok, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { noticeSession } from '#team/app/notice-session.ts';
import { makeOverview } from '#team/app/overview.ts';

/** The team of this session: the first, until a person can hold several. Null: none yet. */
export const teamOf = (desk: Desk): string | null => desk.state.session.value?.teams[0]?.team ?? null;

/** A failed read leaves what is on the screen as it is. */
export async function loadTeam(desk: Desk): Promise<Result<void>> {
  const team = teamOf(desk);
  if (team === null) {
    desk.state.phase.value = 'no-team';
    return ok();
  }
  const [staff, page, manifests, summaries] = await Promise.all([
    desk.post.staffTeam(team),
    desk.post.teamPage(team),
    desk.post.manifests(team),
    desk.post.summaries(team),
  ]);
  if (!staff.ok) return noticeSession(desk, staff);
  if (!page.ok) return page;
  if (!manifests.ok) return manifests;
  if (!summaries.ok) return summaries;
  desk.state.overview.value = await makeOverview({
    staff: staff.value,
    page: page.value,
    manifests: manifests.value,
    summaries: summaries.value,
    nowMs: desk.clock.nowMs(),
  });
  desk.state.phase.value = 'ready';
  return ok();
}
