// The phone dies between any two steps, and a person opens the app again and does what it offers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUp } from '#app/contribute/catch-up.ts';
import { changeAnswers } from '#app/contribute/change-answers.ts';
import { sendAnswers } from '#app/contribute/send-answers.ts';
import { takeBack } from '#app/contribute/take-back.ts';
import { answerQuestion, joinByLink, phasesOf, shownRound } from '#tests/journeys/person.ts';
import { type Moment, type Sent, startPhone, type TestPhone, toBag } from '#tests/journeys/phone.ts';
import { DAY, openTeam, type TestTeamWorld } from '#tests/journeys/team.ts';

const HALF_HOUR = 31 * 60_000;
let world: TestTeamWorld;
beforeAll(async () => {
  world = await openTeam();
});
afterAll(() => world.close());

interface Life {
  phone: TestPhone;
  /** Decisions whose action ended without a fault: the screen said so. */
  acknowledged: string[];
}

async function sendOnce(life: Life): Promise<void> {
  await answerQuestion(life.phone, 65, ['sleep']);
  await sendAnswers(life.phone.contribute, shownRound(life.phone));
  life.acknowledged.push('sent');
  await life.phone.timers.pass(HALF_HOUR);
}

async function changeAndTakeBack(life: Life): Promise<void> {
  const { phone } = life;
  await changeAnswers(phone.contribute, shownRound(phone));
  await answerQuestion(phone, 70, ['food']);
  await sendAnswers(phone.contribute, shownRound(phone));
  life.acknowledged.push('changed');
  await phone.timers.pass(HALF_HOUR);
  await takeBack(phone.contribute, shownRound(phone));
  life.acknowledged.push('taken back');
  await phone.timers.pass(HALF_HOUR);
}

/** Two answers of one place and revision would be two answers of one person. */
function neverTwoAtoms(sent: readonly Sent[]): void {
  const seen = new Map<string, string>();
  for (const { path, body } of toBag(sent)) {
    const place = `${body.batch}.${body.index}.${body.revision}`;
    const bytes = path + JSON.stringify(body);
    expect(seen.get(place) ?? bytes).toBe(bytes);
    seen.set(place, bytes);
  }
}

describe('a phone that dies in the middle', () => {
  // One atom at every point; several atoms at every seventh, which is no multiple of the four moments.
  it.each([
    { measures: ['step-now'], every: 1 },
    { measures: ['step-now', 'themes'], every: 7 },
  ])(
    'keeps what it said was kept and never sends two different atoms, wherever it dies: $measures',
    async ({ measures, every }) => {
      const ends: string[] = [];
      for (let dieAt = 0; ; dieAt += every) {
        const { batches } = await world.announce(measures);
        const { hash } = await world.invite();
        const sent: Sent[] = [];
        let count = 0;
        let diedAt: Moment | null = null;
        const dies = (moment: Moment) => {
          if (count++ !== dieAt) return false;
          diedAt = moment;
          return true;
        };
        const life: Life = { phone: await startPhone({ ...world, sent, dies }), acknowledged: [] };
        const story = async () => {
          await joinByLink(life.phone, hash);
          await sendOnce(life);
          await changeAndTakeBack(life);
        };
        await life.phone.until(story());
        if (!life.phone.isDead()) {
          world.pass(8 * DAY);
          break;
        }
        ends.push(diedAt ?? '');
        if (!life.acknowledged.includes('sent')) {
          const early = toBag(sent).length;
          expect(early === 0 || life.phone.contribute.busy.value, `sent before it was kept, at ${dieAt}`).toBe(true);
        }

        // Opened again: the app goes on by itself, and the person opens the invite once more where it was not over.
        const again = await startPhone({ ...world, disk: life.phone.disk, sent });
        if ((await again.app.records.all('membership')).ok) await catchUp(again.app);
        if (again.contribute.view.value.kind !== 'rounds') await joinByLink(again, hash);
        void again.loop.wake();
        await again.timers.pass(3 * HALF_HOUR);
        const phases = phasesOf(again);
        const last = life.acknowledged.at(-1);
        const wanted = { sent: ['sent', 'taken-back'], changed: ['sent', 'taken-back'], 'taken back': ['taken-back'] };
        if (last !== undefined) expect(wanted[last as keyof typeof wanted], `${dieAt} ${diedAt}`).toContain(phases['step-now']);
        expect(Object.values(phases), `${dieAt} ${diedAt}`).not.toContain('sits-out');
        neverTwoAtoms(sent);

        // What the bag holds in the end is the person's last stored decision, on every atom.
        const records = await again.app.records.all('contributions');
        for (const record of records.ok ? records.value : []) {
          const answered = toBag(sent).filter(({ body, answered: status }) => body.batch === record.id && status === 200);
          const top = answered.filter(({ body }) => body.revision === record.revision);
          expect(new Set(top.map(({ body }) => body.index)).size, `${dieAt} ${diedAt}`).toBe(record.id === batches[0] ? 1 : 3);
          const kind = record.decision === 'sent' ? '/api/contributions' : '/api/withdrawals';
          expect(new Set(top.map(({ path }) => path))).toEqual(new Set([kind]));
        }
        again.loop.stop();
        world.pass(8 * DAY);
      }
      // The story has commits and requests, and it was cut at each of them.
      expect(ends.length).toBeGreaterThan(10);
      expect(new Set(ends)).toEqual(new Set<Moment>(['before commit', 'after commit', 'before request', 'after request']));
    },
    240_000,
  );
});
