// The way into the team, one thing at a time: the invite, what it means, the paper's words, joined. It decides nothing by itself.
import { useEffect } from 'preact/hooks';
import { createJoinState } from '#app/join/join-state.ts';
import { leaveWaiting } from '#app/join/leave-waiting.ts';
import { openInviteLink } from '#app/join/open-invite.ts';
import { showStored } from '#app/join/show-stored.ts';
import { InvitedStep } from '#ui/join/invited-step.tsx';
import { RefusedStep } from '#ui/join/refused-step.tsx';
import { TypeCodeStep } from '#ui/join/type-code-step.tsx';
import { WordsStep } from '#ui/join/words-step.tsx';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { t } from '#text/translate.ts';
import '#ui/join/join.css';

/** The code is taken out of the address at once: it is good for one join, and does not belong in a history. */
function takeHash(): string {
  const { hash, pathname, search } = location;
  if (hash.length > 1) history.replaceState(history.state, '', pathname + search);
  return hash;
}

export function JoinScreen({ app }: ScreenProps) {
  const join = app.stateOf(createJoinState);
  useEffect(() => {
    const look = () => {
      const hash = takeHash();
      if (hash.length > 1) void openInviteLink(join, hash);
      else if (join.view.value.kind !== 'invited' && join.view.value.kind !== 'words') void showStored(join);
    };
    look();
    // A second invite opened in the same tab changes only what stands after #.
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [join]);

  const view = join.view.value;
  switch (view.kind) {
    case 'loading':
    case 'busy':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('join:title')}</h1>
          <p role="status">{t('join:busy')}</p>
        </section>
      );
    case 'empty':
      return <TypeCodeStep join={join} wrong={view.wrong} />;
    case 'invited':
      return <InvitedStep join={join} />;
    case 'words':
      return <WordsStep join={join} rows={view.rows} />;
    case 'refused':
      return <RefusedStep join={join} code={view.code} />;
    case 'waiting':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('join:waiting.title')}</h1>
          <p>{t('join:waiting.words')}</p>
          <FaultNotice fault={{ code: view.code }} />
          <Button kind="primary" onClick={() => void showStored(join)}>
            {t('start:tryAgain')}
          </Button>
          <Button kind="quiet" onClick={() => void leaveWaiting(join)}>
            {t('join:waiting.forget')}
          </Button>
        </section>
      );
    case 'joined':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('join:joined.title')}</h1>
          <p class="join-team" role="status">
            {t('join:joined.team', { team: view.team })}
          </p>
          <p>{t('join:joined.words')}</p>
          <LinkButton kind="primary" href="/contribute">
            {t('join:joined.go')}
          </LinkButton>
          <LinkButton kind="quiet" href="/">
            {t('join:joined.home')}
          </LinkButton>
        </section>
      );
    case 'already':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('join:already.title')}</h1>
          <p>{t('join:already.words', { team: view.team })}</p>
          <LinkButton kind="primary" href="/">
            {t('join:joined.home')}
          </LinkButton>
        </section>
      );
    case 'fault':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('join:fault.title')}</h1>
          <FaultNotice fault={{ code: view.code }} onRetry={() => void showStored(join)} />
        </section>
      );
  }
}
