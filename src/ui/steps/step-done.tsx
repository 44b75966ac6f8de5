// After an own scale was answered: it is saved, and two ways on.
import { t } from '#text/translate.ts';
import { LinkButton } from '#ui/kit/link-button.tsx';

export function StepDone({ scale }: { scale: string }) {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{t('steps:done')}</h1>
      <LinkButton kind="primary" href={`/journey/${scale}`}>
        {t('steps:toJourney')}
      </LinkButton>
      <LinkButton kind="quiet" href="/steps">
        {t('steps:toList')}
      </LinkButton>
    </div>
  );
}
