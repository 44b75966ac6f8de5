// The frame of the team page: who is signed in, which screen stands there, and what is over it. Reads state, calls actions.
import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from '#team/app/desk.ts';
import { signOut, startPage } from '#team/app/session.ts';
import { lock } from '#team/app/unlock.ts';
import { DeskContext, useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { GoalScreen } from '#team/ui/goal-screen.tsx';
import { InvitesScreen } from '#team/ui/invites-screen.tsx';
import { MakeTeamScreen } from '#team/ui/make-team-screen.tsx';
import { NewRoundScreen } from '#team/ui/new-round-screen.tsx';
import { OverviewScreen } from '#team/ui/overview-screen.tsx';
import { RoundScreen } from '#team/ui/round-screen.tsx';
import { route, toHash } from '#team/ui/route.ts';
import { SessionEnded } from '#team/ui/session-ended.tsx';
import { SignInScreen } from '#team/ui/sign-in-screen.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#text/languages.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';

export interface TeamPageProps {
  desk: Desk;
  onLanguage: (language: Language) => void;
}

export function TeamPage({ desk, onLanguage }: TeamPageProps) {
  const key = desk.state.phase.value === 'ready' ? toHash(route.value) : desk.state.phase.value;
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = t('team:frame.title');
  }, [language.value]);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    // A new screen is read from its heading.
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [key]);
  return (
    <DeskContext.Provider value={desk}>
      {/* biome-ignore lint/a11y/useValidAnchor: it moves the focus; the part after # belongs to the screens */}
      <a class="skip-link no-print" href="#content" onClick={focusContent}>
        {t('team:frame.skip')}
      </a>
      <Bar onLanguage={onLanguage} />
      <main id="content" class="team-main" tabIndex={-1} key={key}>
        <Screen />
      </main>
      <SessionEnded />
    </DeskContext.Provider>
  );
}

// The address after # says which screen is open: the skip link must not change it.
function focusContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Bar({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const desk = useDesk();
  const action = useAction();
  const { session, overview, key, phase } = desk.state;
  const signedIn = phase.value === 'ready' || phase.value === 'no-team';
  return (
    <header class="team-bar no-print">
      <p class="team-name">{overview.value?.profile.name ?? t('team:frame.title')}</p>
      {session.value?.demo && <p class="team-demo">{t('team:frame.demo')}</p>}
      <nav class="team-tools" aria-label={t('team:frame.language')}>
        {LANGUAGES.filter((one) => one !== language.value).map((one) => (
          <Button key={one} kind="quiet" lang={one} onClick={() => onLanguage(one)}>
            {LANGUAGE_NAMES[one]}
          </Button>
        ))}
        {key.value !== null && (
          <Button kind="quiet" onClick={() => lock(desk)}>
            {t('team:frame.lock')}
          </Button>
        )}
        {signedIn && (
          <Button kind="quiet" disabled={action.busy} onClick={() => void action.run(() => signOut(desk))}>
            {t('team:frame.signOut')}
          </Button>
        )}
      </nav>
      <FaultNotice fault={action.fault} />
    </header>
  );
}

function Screen() {
  const desk = useDesk();
  // Without a secure address browsers have no cryptography: nothing here could work.
  if (globalThis.crypto?.subtle === undefined) return <FaultNotice fault={{ code: 'not-secure' }} />;
  switch (desk.state.phase.value) {
    case 'starting':
      return <p class="team-narrow">{t('team:frame.loading')}</p>;
    case 'signed-out':
      return <SignInScreen />;
    case 'no-team':
      return <MakeTeamScreen />;
    case 'broken':
      return <BrokenScreen />;
    case 'ready':
      return <ReadyScreen />;
  }
}

function ReadyScreen() {
  const at = route.value;
  if (at.at === 'overview') return <OverviewScreen />;
  return (
    <>
      <p class="no-print team-back">
        <LinkButton kind="quiet" href="#">
          {t('team:frame.back')}
        </LinkButton>
      </p>
      {at.at === 'new-round' && <NewRoundScreen />}
      {at.at === 'invites' && <InvitesScreen />}
      {at.at === 'goal' && <GoalScreen goal={at.goal} />}
      {at.at === 'round' && <RoundScreen round={at.round} />}
    </>
  );
}

function BrokenScreen() {
  const desk = useDesk();
  return (
    <section class="team-narrow stack">
      <h1>{t('team:broken.title')}</h1>
      <FaultNotice fault={desk.state.fault.value} />
      <Button
        kind="primary"
        onClick={() => {
          desk.state.phase.value = 'starting';
          void startPage(desk, null);
        }}
      >
        {t('team:broken.again')}
      </Button>
    </section>
  );
}
