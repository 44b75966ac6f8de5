// What joining means, before anything leaves the phone. One press joins.
import { useState } from 'preact/hooks';
import type { JoinState } from '#app/join/join-state.ts';
import { joinTeam } from '#app/join/join-team.ts';
import { leaveWaiting } from '#app/join/leave-waiting.ts';
import { Button } from '#ui/kit/button.tsx';
import { Choice } from '#ui/kit/choice.tsx';
import { t } from '#text/translate.ts';

export function InvitedStep({ join }: { join: JoinState }) {
  const [otherPhone, setOtherPhone] = useState(false);
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('join:invited.title')}</h1>
      <p>{t('join:invited.sharing')}</p>
      <p class="muted">{t('join:invited.leaves')}</p>
      <Button kind="primary" onClick={() => void joinTeam(join, otherPhone)}>
        {t('join:invited.go')}
      </Button>
      <Button kind="quiet" onClick={() => void leaveWaiting(join)}>
        {t('join:invited.no')}
      </Button>
      <Choice
        type="checkbox"
        name="other-phone"
        value="yes"
        checked={otherPhone}
        onChange={setOtherPhone}
        label={t('join:invited.otherPhone')}
        hint={t('join:invited.otherPhoneHint')}
      />
    </section>
  );
}
