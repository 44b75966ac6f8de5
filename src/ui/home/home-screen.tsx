// The first screen: answer, go on, the person's own pages, the team. A new version is offered here and nowhere else.
import { useEffect } from 'preact/hooks';
import { createHomeState, type HomeFacts } from '#app/home/home-state.ts';
import { HomeStart } from '#ui/home/home-start.tsx';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { StopScreen } from '#ui/shell/stop-screen.tsx';
import { t, wordsReady } from '#text/translate.ts';
import './home.css';

interface WayProps {
  href: string;
  name: string;
  hint: string;
}
function Way({ href, name, hint }: WayProps) {
  return (
    <li>
      <a class="way" href={href}>
        <span class="way-name">{name}</span>
        <span class="way-hint">{hint}</span>
      </a>
    </li>
  );
}

export function HomeScreen({ app }: ScreenProps) {
  const home = app.stateOf(createHomeState);
  useEffect(() => void home.read(), []);
  const reading = home.reading.value;
  // A fault's words come with the whole language, which the fault itself has called for.
  if (reading.is === 'stopped' && wordsReady.value)
    return <StopScreen app={app} fault={reading.fault} onRetry={() => void home.read()} />;
  const facts: HomeFacts | null = reading.is === 'read' ? reading.facts : null;
  const begun = facts?.draftPlace
    ? { place: facts.draftPlace, words: t('start:home.continue.words'), go: t('start:home.continue.go') }
    : undefined;
  return (
    <HomeStart begun={begun}>
      {facts && !facts.anyDraft && app.device.updateWaiting.value && (
        <Notice kind="calm" announced>
          <p>{t('start:home.update.words')}</p>
          <Button kind="plain" onClick={() => app.device.applyUpdate()}>
            {t('start:home.update.now')}
          </Button>
        </Notice>
      )}
      {facts && !facts.member && (
        <div class="home-join stack-tight">
          <h2>{t('start:home.join.title')}</h2>
          <p>{t('start:home.join.words')}</p>
          <LinkButton kind="plain" href="/join">
            {t('start:home.join.go')}
          </LinkButton>
        </div>
      )}
      <nav>
        <ul class="ways">
          {facts?.member && (
            <Way href="/contribute" name={t('start:home.contribute')} hint={facts.teamName ?? t('start:home.contributeHint')} />
          )}
          <Way href="/steps" name={t('start:home.steps')} hint={t('start:home.stepsHint')} />
          <Way href="/journey" name={t('start:home.journey')} hint={t('start:home.journeyHint')} />
          <Way href="/events" name={t('start:home.events')} hint={t('start:home.eventsHint')} />
          <Way href="/settings" name={t('start:home.settings')} hint={t('start:home.settingsHint')} />
        </ul>
      </nav>
      {facts && <p class="muted">{t(facts.anySent ? 'start:home.alsoSent' : 'start:home.onlyHere')}</p>}
    </HomeStart>
  );
}
