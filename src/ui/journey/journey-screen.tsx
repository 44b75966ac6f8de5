// "My development": choose what to see when there is more than one thing, then see it.
import { useEffect } from 'preact/hooks';
import { createJourneyState, type JourneyChoice } from '#app/journey/journey-state.ts';
import { t } from '#text/translate.ts';
import { JourneyView } from '#ui/journey/journey-view.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import '#ui/journey/journey.css';

function choiceWords({ instrument, goal }: JourneyChoice): string {
  if (goal !== null) return t('journey:scale', { goal });
  return t(instrument === 'ors' ? 'journey:ors' : 'journey:teamStep');
}

export function JourneyScreen({ app, path }: ScreenProps) {
  const state = app.stateOf(createJourneyState);
  useEffect(() => void state.load(), [state]);
  const loaded = state.data.value;
  const title = <h1 tabIndex={-1}>{t('journey:title')}</h1>;

  if (loaded.state === 'loading') {
    return (
      <div class="stack">
        {title}
        <p>{t('journey:loading')}</p>
      </div>
    );
  }
  if (loaded.state === 'fault') {
    return (
      <div class="stack">
        {title}
        <FaultNotice fault={loaded.fault} onRetry={state.load} />
      </div>
    );
  }
  const shown = loaded.value.journeyOf(path.replace(/^\/journey\/?/, ''));
  if (shown === null) {
    return (
      <div class="stack">
        {title}
        <p>{t('journey:nothing')}</p>
        <LinkButton kind="primary" href="/check-in">
          {t('journey:answerNow')}
        </LinkButton>
      </div>
    );
  }
  return (
    <div class="stack">
      {title}
      {loaded.value.choices.length > 1 ? (
        <nav aria-label={t('journey:chooseWhat')}>
          <ul class="journey-choices">
            {loaded.value.choices.map((choice) => (
              <li key={choice.key}>
                <a href={`/journey/${choice.key}`} aria-current={choice.key === shown.choice.key ? 'page' : undefined}>
                  {choiceWords(choice)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <p class="muted">{choiceWords(shown.choice)}</p>
      )}
      <JourneyView key={shown.choice.key} journey={shown.journey} />
    </div>
  );
}
