// A team on a real server for whole-app tests: it invites, opens rounds, publishes, and can open any atom that was sent to it.
import { parsePlaintext, type Tier, tierAad, tokenInfo } from '#contract/byte-layout.ts';
import { toInviteHash } from '#contract/enrolment.ts';
import type { Manifest } from '#contract/manifest.ts';
import type { Figures } from '#contract/summary.ts';
import { MEASURES } from '#domain/measures.ts';
import { toSummary } from '#domain/summary.ts';
import { batchOf } from '#sealing/hashes.ts';
import { hpkeOpen, hpkePairOf, makeHpkePair } from '#sealing/hpke.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { FetchFn } from '#sync/post.ts';
import type { HandClock } from '#tests/journeys/memory-device.ts';
import { type Bench, DAY, makeTeam, newId, openBench } from '#tests/server/workbench.ts';

export async function openTeam() {
  const bench: Bench = await openBench();
  const team = await makeTeam(bench);
  await team.register();
  const pair = await makeHpkePair();
  const hpkePk = toBase64url(pair.publicKey);
  const key = await hpkePairOf(pair.publicKey, pair.privateKey);
  const clock: HandClock = { nowMs: () => bench.clock.nowMs(), set: (at) => bench.clock.set(at) };

  const server: FetchFn = async (url, init) => {
    const headers = { ...(init.headers as Record<string, string> | undefined) };
    const payload = init.body ? { payload: String(init.body) } : {};
    const answer = await bench.app.inject({ method: (init.method ?? 'GET') as 'GET', url, headers, ...payload });
    return new Response(answer.body, { status: answer.statusCode, headers: answer.headers as Record<string, string> });
  };

  return {
    bench,
    team,
    clock,
    server,
    /** What stands after # in a fresh link. */
    async invite() {
      const [code = ''] = await team.invites(1);
      return { code, hash: `#${toInviteHash(code, team.signer)}` };
    },
    /** One round with these measures, open from now for a week unless said otherwise. */
    async announce(measures: readonly string[], changes: Partial<Manifest> = {}) {
      const round = newId();
      const manifests = measures.map((id) => {
        const alphabet = MEASURES.find((measure) => measure.id === id)?.alphabet ?? '';
        return team.manifest({ round, measure: id, alphabet, hpkePk, ...changes });
      });
      const questions = await Promise.all(manifests.map((manifest) => team.question(manifest)));
      const answer = await team.staff('POST', `/${team.team}/rounds`, { questions });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return { round, manifests, batches: await Promise.all(manifests.map(batchOf)) };
    },
    async publish(manifest: Manifest, figures: Figures) {
      const batch = await batchOf(manifest);
      const summary = toSummary(manifest, batch, figures, null);
      const signed = { summary, signature: await team.sign('summary', summary) };
      return team.staff('PUT', `/${team.team}/batches/${batch}/summary`, signed);
    },
    /** The value in one sealed atom; null when it was not sealed for this place. */
    async openAtom(atom: { batch: string; index: number; coarse: string; fine: string }, tier: Tier) {
      const plain = await hpkeOpen(key, tokenInfo(bytesOf(atom.batch), atom.index), tierAad(tier), bytesOf(atom[tier]));
      const parsed = plain && parsePlaintext(plain);
      return parsed?.ok ? parsed.value.value : null;
    },
    pass: (ms: number) => bench.clock.add(ms),
    close: () => bench.remove(),
  };
}
export type TestTeamWorld = Awaited<ReturnType<typeof openTeam>>;
export { DAY };
