// Language, layout of the lines, where the answers are, erasing them. Each choice takes effect at once.
import { useEffect, useState } from 'preact/hooks';
import { createSettingsState } from '#app/settings/settings-state.ts';
import type { Fault } from '#shared/result.ts';
import { EraseAll } from '#ui/settings/erase-all.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#text/languages.ts';
import { language, t } from '#text/translate.ts';

const LAYOUTS = [null, 'one', 'all'] as const;

export function SettingsScreen({ app }: ScreenProps) {
  const settings = app.stateOf(createSettingsState);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => void settings.read(), []);
  const chooseLanguage = async (chosen: Language) => {
    const changed = await app.device.chooseLanguage(chosen);
    setFault(changed.ok ? null : changed.fault);
  };
  const shown = fault ?? settings.fault.value;
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('settings:title')}</h1>
      {shown && <FaultNotice fault={shown} />}
      <ChoiceGroup legend={t('settings:language.title')}>
        {LANGUAGES.map((each) => (
          <Choice
            key={each}
            type="radio"
            name="language"
            value={each}
            checked={language.value === each}
            onChange={() => void chooseLanguage(each)}
            label={LANGUAGE_NAMES[each]}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={t('settings:layout.title')}>
        {LAYOUTS.map((each) => (
          <Choice
            key={each ?? 'auto'}
            type="radio"
            name="layout"
            value={each ?? 'auto'}
            checked={settings.layout.value === each}
            onChange={() => void settings.chooseLayout(each)}
            label={t(`settings:layout.${each ?? 'auto'}`)}
          />
        ))}
      </ChoiceGroup>
      <div class="stack-tight">
        <h2>{t('settings:privacy.title')}</h2>
        <p>{t('settings:privacy.words')}</p>
        <p>{t('settings:privacy.close')}</p>
      </div>
      <div class="stack-tight">
        <h2>{t('settings:licence.title')}</h2>
        <p>{t('settings:licence.words')}</p>
      </div>
      <EraseAll app={app} />
      <LinkButton kind="quiet" href="/">
        {t('start:toHome')}
      </LinkButton>
    </section>
  );
}
