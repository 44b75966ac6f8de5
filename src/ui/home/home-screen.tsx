// The first screen: answer, go on, the person's own pages, the team. A new version is offered here and nowhere else.
import { useEffect } from 'preact/hooks';
import { createHomeState, type HomeFacts } from '#app/home/home-state.ts';
import { HomeStart } from '#ui/home/home-start.tsx';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { StopScreen } from '#ui/shell/stop-screen.tsx';
import { t } from '#text/translate.ts';
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
  if (reading.is === 'stopped') return <StopScreen app={app} fault={reading.fault} onRetry={() => void home.read()} />;
  const facts: HomeFacts | null = reading.is === 'read' ? reading.facts : null;
  const begun = facts?.draftPlace
    ? { place: facts.draftPlace, words: t('home:continue.words'), go: t('home:continue.go') }
    : undefined;
  return (
    <HomeStart begun={begun}>
      {facts && !facts.anyDraft && app.device.updateWaiting.value && (
        <Notice kind="calm" announced>
          <p>{t('home:update.words')}</p>
          <Button kind="plain" onClick={() => app.device.applyUpdate()}>
            {t('home:update.now')}
          </Button>
        </Notice>
      )}
      {facts && !facts.member && (
        <div class="home-join stack-tight">
          <h2>{t('home:join.title')}</h2>
          <p>{t('home:join.words')}</p>
          <LinkButton kind="plain" href="/join">
            {t('home:join.go')}
          </LinkButton>
        </div>
      )}
      <nav>
        <ul class="ways">
          {facts?.member && (
            <Way href="/contribute" name={t('home:contribute')} hint={facts.teamName ?? t('home:contributeHint')} />
          )}
          <Way href="/steps" name={t('home:steps')} hint={t('home:stepsHint')} />
          <Way href="/journey" name={t('home:journey')} hint={t('home:journeyHint')} />
          <Way href="/events" name={t('home:events')} hint={t('home:eventsHint')} />
          <Way href="/settings" name={t('home:settings')} hint={t('home:settingsHint')} />
        </ul>
      </nav>
      {facts && <p class="muted">{t(facts.anySent ? 'home:alsoSent' : 'home:onlyHere')}</p>}
    </HomeStart>
  );
}
