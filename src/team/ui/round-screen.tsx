// One round: its state in plain words, what it asks, its four words; opening it when it has closed, its summary afterwards.
import { useEffect, useState } from 'preact/hooks';
import { cancelRound } from '#team/app/cancel-round.ts';
import type { RoundView } from '#team/app/overview.ts';
import { toWords, wordList } from '#team/app/words.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { measureName } from '#team/ui/figure-words.ts';
import { inLanguage } from '#team/ui/in-language.ts';
import { NumberedWords } from '#team/ui/numbered-words.tsx';
import { OpenQuestion } from '#team/ui/open-question.tsx';
import { roundDaysText, stageText } from '#team/ui/round-words.ts';
import { SummaryView } from '#team/ui/summary-view.tsx';
import { UnlockGate } from '#team/ui/unlock-gate.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';

export function RoundScreen({ round: id }: { round: string }) {
  const round = useDesk().state.overview.value?.rounds.find((one) => one.round === id);
  if (round === undefined) return <p>{t('team:fault.unknown-batch')}</p>;
  const waiting = round.questions.filter(({ state }) => state === 'closed');
  const shown = round.questions.filter(({ figures }) => figures !== null);
  return (
    <div class="stack-large">
      <header class="round-head">
        <h1>{roundDaysText(round, language.value)}</h1>
        <p class="round-stage">{stageText(round, language.value)}</p>
      </header>
      {waiting.length > 0 && (
        <UnlockGate>
          <OpenQuestion key={waiting[0]?.batch} waiting={waiting} />
        </UnlockGate>
      )}
      {shown.length > 0 && <SummaryView round={round} questions={shown} />}
      {shown.length === 0 && waiting.length === 0 && <StageWords round={round} />}
      {(round.stage === 'open' || round.stage === 'planned') && (
        <div class="overview">
          <Asked round={round} />
          <RoundCode round={round} />
        </div>
      )}
      {round.stage === 'planned' && <CancelRound round={round} />}
    </div>
  );
}

function StageWords({ round }: { round: RoundView }) {
  switch (round.stage) {
    case 'open':
      return <p>{t('team:round.openWords')}</p>;
    case 'planned':
      return <p>{t('team:round.plannedWords')}</p>;
    case 'cancelled':
      return <p>{t('team:round.cancelledWords')}</p>;
    case 'lapsed':
      return <p>{t('team:round.lapsedWords')}</p>;
    default:
      return null;
  }
}

function Asked({ round }: { round: RoundView }) {
  return (
    <section class="stack">
      <h2>{t('team:round.questions')}</h2>
      <ul class="asked-list card">
        {round.questions.map(({ batch, measure, question }) => {
          const asked = inLanguage(question, language.value);
          return (
            <li key={batch}>
              <span class="figures-measure">{measureName(measure)}</span>
              <span lang={asked.language}>{asked.text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function RoundCode({ round }: { round: RoundView }) {
  const desk = useDesk();
  useEffect(() => {
    wordList(desk).catch(() => undefined);
  }, [desk]);
  const list = desk.state.wordList.value;
  return (
    <section class="stack">
      <h2>{t('team:round.code')}</h2>
      {list && <NumberedWords words={toWords(list, round.code)} />}
      <p class="muted">{t('team:round.codeUse')}</p>
    </section>
  );
}

function CancelRound({ round }: { round: RoundView }) {
  const desk = useDesk();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const cancel = async () => {
    if (await action.run(() => cancelRound(desk, round.round))) setAsking(false);
  };
  return (
    <div>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('team:round.cancel')}
      </Button>
      <Dialog
        open={asking}
        title={t('team:round.cancelSure')}
        closeLabel={t('team:round.cancelNo')}
        onClose={() => setAsking(false)}
      >
        <UnlockGate>
          <p>{t('team:round.cancelWords')}</p>
          <FaultNotice fault={action.fault} />
          <Button kind="primary" disabled={action.busy} onClick={cancel}>
            {t('team:round.cancel')}
          </Button>
        </UnlockGate>
      </Dialog>
    </div>
  );
}
