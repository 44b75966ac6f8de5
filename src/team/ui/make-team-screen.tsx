// Making a team in three steps: name and what the key means, the six words, the words once more. Uploaded only at the end.
import { useState } from 'preact/hooks';
import { dayOf } from '#shared/days.ts';
import { ok } from '#shared/result.ts';
import { finishTeam, prepareTeam, samePassphrase, type TeamInMaking } from '#team/app/make-team.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { RecoverySheet } from '#team/ui/recovery-sheet.tsx';
import { type Action, useAction } from '#team/ui/use-action.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const NAME_LIMIT = 80;

export function MakeTeamScreen() {
  const desk = useDesk();
  const action = useAction();
  const [making, setMaking] = useState<TeamInMaking | null>(null);
  const [confirming, setConfirming] = useState(false);
  if (making === null) {
    const make = async (name: string) => {
      const made = await action.run(async () => ok(await prepareTeam(desk, name)));
      if (made) setMaking(made.value);
    };
    return <NameStep action={action} onMake={make} />;
  }
  return confirming ? (
    <ConfirmStep
      action={action}
      making={making}
      onFinish={() => void action.run(() => finishTeam(desk, making))}
      onBack={() => setConfirming(false)}
    />
  ) : (
    <WordsStep making={making} day={dayOf(desk.clock.nowMs())} onNext={() => setConfirming(true)} />
  );
}

function NameStep({ action, onMake }: { action: Action; onMake: (name: string) => void }) {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const go = (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onMake(name.trim());
  };
  return (
    <form class="team-narrow stack" onSubmit={go} noValidate>
      <h1>{t('team:make.title')}</h1>
      <p>{t('team:make.lead')}</p>
      <TextField
        label={t('team:make.name')}
        hint={t('team:make.nameHint')}
        error={missing ? t('team:make.nameMissing') : undefined}
        value={name}
        onInput={setName}
        maxLength={NAME_LIMIT}
      />
      <section class="card stack">
        <h2>{t('team:make.keyTitle')}</h2>
        <ul class="plain-points">
          <li>{t('team:make.key1')}</li>
          <li>{t('team:make.key2')}</li>
          <li>{t('team:make.key3')}</li>
          <li>{t('team:make.key4')}</li>
        </ul>
      </section>
      <FaultNotice fault={action.fault} />
      <Button kind="primary" type="submit" disabled={action.busy}>
        {t('team:make.go')}
      </Button>
    </form>
  );
}

function WordsStep({ making, day, onNext }: { making: TeamInMaking; day: string; onNext: () => void }) {
  return (
    <>
      <section class="team-narrow stack no-print">
        <h1>{t('team:make.wordsTitle')}</h1>
        <p>{t('team:make.wordsLead')}</p>
        <ol class="passphrase" lang="sv" translate={false}>
          {making.passphrase.split('-').map((word, at) => (
            <li key={`${at + 1}`}>{word}</li>
          ))}
        </ol>
        <Button kind="plain" onClick={() => print()}>
          {t('team:make.print')}
        </Button>
        <Button kind="primary" onClick={onNext}>
          {t('team:make.next')}
        </Button>
      </section>
      <RecoverySheet making={making} day={day} />
    </>
  );
}

interface ConfirmStepProps {
  action: Action;
  making: TeamInMaking;
  onFinish: () => void;
  onBack: () => void;
}

function ConfirmStep({ action, making, onFinish, onBack }: ConfirmStepProps) {
  const [typed, setTyped] = useState('');
  const [differs, setDiffers] = useState(false);
  const go = (event: Event) => {
    event.preventDefault();
    const same = samePassphrase(typed, making.passphrase);
    setDiffers(!same);
    if (same) onFinish();
  };
  return (
    <form class="team-narrow stack" onSubmit={go} noValidate>
      <h1>{t('team:make.confirmTitle')}</h1>
      <p>{t('team:make.confirmLead')}</p>
      <TextField
        label={t('team:make.confirmField')}
        error={differs ? t('team:make.differs') : undefined}
        value={typed}
        onInput={setTyped}
        autocapitalize="none"
        spellcheck={false}
      />
      {action.fault && (
        <Notice kind="calm">
          <p>{t('team:make.failed')}</p>
        </Notice>
      )}
      <FaultNotice fault={action.fault} />
      <Button kind="primary" type="submit" disabled={action.busy}>
        {t('team:make.finish')}
      </Button>
      <Button kind="quiet" onClick={onBack}>
        {t('team:make.see')}
      </Button>
    </form>
  );
}
