// A small stand-in for the server, in memory: what the staff routes of the contract promise, with simulated phones.
import { type Tier, tierAad, tokenInfo, toPlaintext } from '#contract/byte-layout.ts';
import type { NewRound, SignedCancel } from '#contract/manifest.ts';
import type { SignedSummary } from '#contract/summary.ts';
import type { NewTeam, SignedGoal } from '#contract/team.ts';
import { batchOf } from '#sealing/hashes.ts';
import { hpkeSeal } from '#sealing/hpke.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import type { Fetch } from '#team/app/staff-post.ts';

type Question = NewRound['questions'][number];
interface Asked extends Question {
  readonly batch: string;
  cancel?: SignedCancel;
  summary?: SignedSummary;
  sealed?: { tier: Tier; atoms: string[][] } | 'too-few';
}

export const ISSUER_PK = toBase64url(new Uint8Array(33).fill(2));

export function makeFakeServer(clock: { nowMs(): number }) {
  const asked: Asked[] = [];
  const goals = new Map<string, SignedGoal>();
  const links = new Map<string, 'fresh' | 'used' | 'expired'>();
  let team: NewTeam | null = null;
  let signedIn = false;
  let down: ErrorCode | 'network' | null = null;
  let serial = 0;
  const seen: { method: string; path: string; body: unknown }[] = [];

  const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
  const refuse = (status: number, code: ErrorCode) => answer(status, { code }, code === 'busy' ? { 'retry-after': '7' } : {});
  const session = () => ({ teams: team ? [{ team: team.profile.team, name: team.profile.name }] : [], demo: false });

  function stateOf(one: Asked): string {
    if (one.cancel) return 'cancelled';
    if (one.summary) return 'published';
    if (clock.nowMs() < one.manifest.opens) return 'planned';
    if (clock.nowMs() < one.manifest.closes) return 'open';
    return one.sealed === 'too-few' || !one.sealed ? 'too-few' : 'closed';
  }

  function staff(method: string, rest: string, body: never): Response {
    const [, what = '', id = ''] = rest.split('/');
    const one = asked.find(({ batch }) => batch === id);
    if (what === '' && method === 'GET') {
      const batches = asked.map((each) => ({
        batch: each.batch,
        state: stateOf(each),
        closedAt: clock.nowMs() < each.manifest.closes ? null : each.manifest.closes,
      }));
      return answer(200, { ...team, batches, liveInvites: serial });
    }
    if (what === 'invites') {
      const { count } = body as { count: number };
      const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
      const code = () => [...systemRandom.bytes(8)].map((byte) => letters[byte % 32]).join('');
      const invites = Array.from({ length: count }, () => ({ serial: ++serial, code: code() }));
      return answer(200, { invites, expiresAt: clock.nowMs() + 14 * 86_400_000 });
    }
    if (what === 'cancels') {
      const cancel = body as SignedCancel;
      const hit = asked.find(({ batch }) => batch === cancel.cancel.batch);
      if (!hit) return refuse(404, 'unknown-batch');
      hit.cancel = cancel;
      return answer(200, {});
    }
    if (what === 'goals') {
      goals.set(id, body);
      return answer(200, {});
    }
    if (what !== 'batches' || !one) return refuse(404, 'unknown-batch');
    if (method === 'PUT') {
      if (one.summary && JSON.stringify(one.summary) !== JSON.stringify(body)) return refuse(409, 'summary-differs');
      one.summary = body;
      return answer(200, {});
    }
    if (clock.nowMs() < one.manifest.closes) return refuse(409, 'round-still-open');
    if (!one.sealed || one.sealed === 'too-few') return refuse(404, 'unknown-batch');
    return answer(200, { batch: one.batch, wrappedRoundKey: one.wrappedRoundKey, ...one.sealed });
  }

  async function handle(method: string, path: string, body: never): Promise<Response> {
    if (path === '/api/staff/session') {
      if (method === 'POST') {
        const { link } = body as { link: string };
        const state = links.get(link);
        if (state !== 'fresh') return refuse(403, state ? `link-${state}` : 'link-unknown');
        links.set(link, 'used');
        signedIn = true;
        return answer(200, session());
      }
      if (method === 'DELETE') signedIn = false;
      else if (!signedIn) return refuse(401, 'not-signed-in');
      return answer(200, method === 'DELETE' ? {} : session());
    }
    if (path === '/api/issuer') return answer(200, { issuerPk: ISSUER_PK });
    if (path.startsWith('/api/staff/')) {
      if (!signedIn) return refuse(401, 'not-signed-in');
      if (path === '/api/staff/teams') {
        if (team) return refuse(409, 'team-exists');
        team = body as NewTeam;
        return answer(200, {});
      }
      const rest = path.replace('/api/staff/teams/', '');
      if (rest.endsWith('/rounds')) {
        for (const question of (body as NewRound).questions) asked.push({ ...question, batch: await batchOf(question.manifest) });
        return answer(200, {});
      }
      return staff(method, rest, body);
    }
    const list = path.split('/')[4];
    if (list === undefined)
      return team ? answer(200, { ...page(team), goals: [...goals.values()] }) : refuse(404, 'unknown-team');
    if (list === 'manifests') {
      const manifests = asked.map(({ manifest, signature }) => ({ manifest, signature }));
      return answer(200, { manifests, cancels: asked.flatMap(({ cancel }) => cancel ?? []) });
    }
    const tooFew = asked.filter((one) => stateOf(one) === 'too-few').map(({ batch }) => batch);
    return answer(200, { summaries: asked.flatMap(({ summary }) => summary ?? []), tooFew });
  }
  const page = ({ profile, signature }: NewTeam) => ({ profile, signature });

  const fetch: Fetch = async (path, { method = 'GET', body }) => {
    const parsed = typeof body === 'string' ? JSON.parse(body) : null;
    seen.push({ method, path, body: parsed });
    if (down === 'network') throw new TypeError('Failed to fetch');
    if (down !== null) return refuse(503, down);
    return handle(method, path, parsed as never);
  };

  return {
    fetch,
    seen,
    asked,
    addLink(state: 'fresh' | 'used' | 'expired' = 'fresh'): string {
      const link = toBase64url(systemRandom.bytes(32));
      links.set(link, state);
      return link;
    },
    endSession() {
      signedIn = false;
    },
    fail(how: ErrorCode | 'network' | null) {
      down = how;
    },
    /** Simulated phones: `people[i]` are one person's classes, one an atom. */
    async answerAs(batch: string, tier: Tier, people: readonly (readonly number[])[]) {
      const one = asked.find((each) => each.batch === batch);
      if (!one) throw new Error('no such batch');
      const batchBytes = fromBase64url(batch) as Uint8Array;
      const hpkePk = fromBase64url(one.manifest.hpkePk) as Uint8Array;
      const seal = async (value: number, index: number) =>
        toBase64url(
          await hpkeSeal(hpkePk, tokenInfo(batchBytes, index), tierAad(tier), toPlaintext(systemRandom.bytes(32), value)),
        );
      const indices = people[0]?.map((_, index) => index) ?? [];
      const atoms = await Promise.all(
        indices.map((index) => Promise.all(people.map((values) => seal(values[index] as number, index)))),
      );
      one.sealed = people.length < 5 ? 'too-few' : { tier, atoms };
    },
  };
}
export type FakeServer = ReturnType<typeof makeFakeServer>;
