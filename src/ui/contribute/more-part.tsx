// "More": words that can be compared with the team's page, and what the server knows of this phone. Fetched when it is opened.
import { useState } from 'preact/hooks';
import type { RoundView } from '#app/contribute/contribute-state.ts';
import { type MoreFacts, readMore } from '#app/contribute/read-more.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import { dayOf } from '#shared/days.ts';
import type { Result } from '#shared/result.ts';
import { FourWords } from '#ui/join/four-words.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';

export function MorePart({ app, round }: { app: PhoneApp; round: RoundView }) {
  const [facts, setFacts] = useState<Result<MoreFacts> | null>(null);
  const read = () => void readMore(app, round).then(setFacts);
  return (
    <details class="more" onToggle={(event) => event.currentTarget.open && facts === null && read()}>
      <summary>{t('contribute:more.title')}</summary>
      <div class="stack">
        {facts?.ok === false && <FaultNotice fault={facts.fault} onRetry={read} />}
        {facts?.ok && (
          <>
            <div class="stack-tight">
              <p class="asked-name">{t('contribute:more.code')}</p>
              <FourWords numbers={facts.value.roundCode} />
              <p class="muted">{t('contribute:more.codeWords')}</p>
            </div>
            <div class="stack-tight">
              <p class="asked-name">{t('contribute:more.team')}</p>
              <FourWords numbers={facts.value.teamWords} />
              <p class="muted">{t('contribute:more.teamWords')}</p>
            </div>
            <p>{t('contribute:more.joined', { day: formatDay(dayOf(facts.value.joinedAt), language.value) })}</p>
            <p>{t('contribute:more.knows')}</p>
            <p>{t('contribute:more.fine')}</p>
          </>
        )}
      </div>
    </details>
  );
}
