// A new round: what to ask, in which words, which days; then one step that says what cannot change. Typed things stay.
import { useEffect, useState } from 'preact/hooks';
import { MEASURES } from '#domain/measures.ts';
import { dayOf } from '#shared/days.ts';
import { ok, type Result } from '#shared/result.ts';
import { checkPlan, openRound, type RoundPlan } from '#team/app/open-round.ts';
import { dayAfter, USUAL_DAYS } from '#team/app/round-days.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { emptyRound, planFault, type RoundForm, toPlan } from '#team/ui/round-form.ts';
import { RoundConfirm } from '#team/ui/round-confirm.tsx';
import { RoundFields } from '#team/ui/round-fields.tsx';
import { goTo } from '#team/ui/route.ts';
import { UnlockGate } from '#team/ui/unlock-gate.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { inEveryLanguage } from '#text/team-words.ts';
import type { TextKey } from '#text/keys.ts';
import { t } from '#text/translate.ts';

/** The words of the questions that the team does not choose itself, in all languages. */
async function withWords(form: RoundForm): Promise<Result<RoundPlan>> {
  const asked = MEASURES.filter(({ alphabet }) => form.chosen.includes(alphabet));
  const fixed = await Promise.all(
    asked.map(async ({ id, alphabet }) => [alphabet, await inEveryLanguage(`team:measures.${id}.question` as TextKey)] as const),
  );
  return ok(toPlan(form, Object.fromEntries(fixed)));
}

export function NewRoundScreen() {
  const desk = useDesk();
  const action = useAction();
  const today = dayOf(desk.clock.nowMs());
  const [form, setForm] = useState<RoundForm>(() => emptyRound(today, dayAfter(today, USUAL_DAYS - 1)));
  const [wrong, setWrong] = useState<string | null>(null);
  const [plan, setPlan] = useState<RoundPlan | null>(null);
  // The usual words stand there to be kept or changed; what somebody typed meanwhile stays.
  useEffect(() => {
    const fill = (words: { sv: string; en: string }) =>
      setForm((now) => (now.words.sv === '' && now.words.en === '' ? { ...now, words } : now));
    inEveryLanguage('team:measures.step-now.question').then(fill, () => undefined);
  }, []);
  const next = async () => {
    const made = await action.run(() => withWords(form));
    const overview = desk.state.overview.value;
    if (made === null || overview === null) return;
    const fault = planFault(form, checkPlan(made.value, overview, desk.clock.nowMs()), t);
    setWrong(fault);
    if (fault === null) setPlan(made.value);
  };
  const start = async () => {
    if (plan === null) return;
    const opened = await action.run(() => openRound(desk, plan));
    if (opened) goTo({ at: 'overview' });
  };
  const change = (changed: Partial<RoundForm>) => {
    setForm({ ...form, ...changed });
    setWrong(null);
  };
  return (
    <UnlockGate>
      {plan === null ? (
        <RoundFields
          form={form}
          today={today}
          wrong={wrong}
          fault={action.fault}
          busy={action.busy}
          onChange={change}
          onNext={next}
        />
      ) : (
        <RoundConfirm
          plan={plan}
          today={today}
          fault={action.fault}
          busy={action.busy}
          onStart={start}
          onBack={() => {
            setPlan(null);
            action.forget();
          }}
        />
      )}
    </UnlockGate>
  );
}
