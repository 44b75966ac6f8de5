// The sheet that the team keeps locked away: passphrase, check words and what to do. On paper only, never on the screen.
import type { TeamInMaking } from '#team/app/make-team.ts';
import { NumberedWords } from '#team/ui/numbered-words.tsx';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';

export function RecoverySheet({ making, day }: { making: TeamInMaking; day: string }) {
  return (
    <section class="print-only recovery-sheet">
      <p class="recovery-team">{t('team:sheet.team', { name: making.name })}</p>
      <h1>{t('team:sheet.title')}</h1>
      <p>{t('team:sheet.day', { day: formatDay(day, language.value) })}</p>
      <h2>{t('team:sheet.passphrase')}</h2>
      <ol class="passphrase" lang="sv">
        {making.passphrase.split('-').map((word, at) => (
          <li key={`${at + 1}`}>{word}</li>
        ))}
      </ol>
      <h2>{t('team:sheet.fingerprint')}</h2>
      <NumberedWords words={making.fingerprint} />
      <p>{t('team:sheet.fingerprintUse')}</p>
      <h2>{t('team:sheet.howTitle')}</h2>
      <ul>
        <li>{t('team:sheet.how1')}</li>
        <li>{t('team:sheet.how2')}</li>
        <li>{t('team:sheet.how3')}</li>
        <li>{t('team:sheet.how4')}</li>
        <li>{t('team:sheet.how5')}</li>
      </ul>
    </section>
  );
}
