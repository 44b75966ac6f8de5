// Help now: the numbers, to press. Works offline and without vault or database; it knows nothing of the person's answers.
import { HELP_LINES } from '#domain/help-data.ts';
import { Button } from '#ui/kit/button.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import './help.css';

export function HelpScreen({ go }: ScreenProps) {
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('safety:help.title')}</h1>
      <div class="help-card stack-tight">
        <p>{t('safety:help.lead')}</p>
        <p>{t('safety:help.urgent')}</p>
        <ul class="help-lines">
          {HELP_LINES.lines.map(({ id, number, dial }) => (
            <li key={id}>
              <a class="help-line" href={`tel:${dial}`}>
                <span class="help-name">{t(`safety:help.lines.${id}`)}</span>
                <span class="help-number">{t('safety:help.call', { number })}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <p>{t('safety:help.nobodyReads')}</p>
      <Button kind="plain" onClick={() => (history.length > 1 ? history.back() : go('/'))}>
        {t('start:back')}
      </Button>
      <p class="muted">{t('safety:help.checked', { day: formatDay(HELP_LINES.checkedOn, language.value) })}</p>
    </section>
  );
}
