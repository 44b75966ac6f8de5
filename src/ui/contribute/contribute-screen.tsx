// The team's surveys on this phone: what is asked, what would be sent, what became of it, what all answered. Decides nothing by itself.
import { useEffect } from 'preact/hooks';
import { catchUp } from '#app/contribute/catch-up.ts';
import { type ContributeState, createContributeState, type RoundView, type TeamGoal } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import { AnswerScreen } from '#ui/contribute/answer-screen.tsx';
import { RoundPart } from '#ui/contribute/round-part.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { t } from '#text/translate.ts';
import '#ui/contribute/contribute.css';

export function ContributeScreen(props: ScreenProps) {
  const { app, path } = props;
  const state = app.stateOf(createContributeState);
  useEffect(() => {
    void loadRounds(state).then(() => catchUp(app));
  }, [app, state]);
  if (path.startsWith('/contribute/answer')) return <AnswerScreen {...props} state={state} />;

  const view = state.view.value;
  switch (view.kind) {
    case 'loading':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('contribute:title')}</h1>
          <p role="status">{t('contribute:busy')}</p>
        </section>
      );
    case 'fault':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('contribute:title')}</h1>
          <FaultNotice fault={{ code: view.code }} onRetry={() => void loadRounds(state)} />
        </section>
      );
    case 'no-team':
      return (
        <section class="stack">
          <h1 tabIndex={-1}>{t('contribute:noTeam.title')}</h1>
          <p>{t('contribute:noTeam.words')}</p>
          <LinkButton kind="primary" href="/join">
            {t('contribute:noTeam.go')}
          </LinkButton>
        </section>
      );
    case 'rounds':
      return <Rounds state={state} rounds={view.rounds} goals={view.goals} />;
  }
}

interface RoundsProps {
  readonly state: ContributeState;
  readonly rounds: readonly RoundView[];
  readonly goals: readonly TeamGoal[];
}

function Rounds({ state, rounds, goals }: RoundsProps) {
  const nowMs = state.app.clock.nowMs();
  // What is open now stands first, then what ended last; a round to come only when there is nothing else.
  const current =
    rounds.find(({ opens, closes }) => opens <= nowMs && nowMs < closes) ?? rounds.find(({ opens }) => opens <= nowMs);
  const first = current ?? rounds[0];
  const others = rounds.filter((round) => round !== first && round.opens <= nowMs);
  return (
    <section class="stack">
      {first === undefined ? (
        <>
          <h1 tabIndex={-1}>{t('contribute:nothing.title')}</h1>
          <p>{t('contribute:nothing.words')}</p>
        </>
      ) : (
        <RoundPart state={state} round={first} goals={goals} heading="h1" />
      )}
      <Notices state={state} />
      {others.length > 0 && (
        <details class="past">
          <summary>{t('contribute:past')}</summary>
          <div class="stack">
            {others.map((round) => (
              <RoundPart key={round.round} state={state} round={round} goals={goals} heading="h2" />
            ))}
          </div>
        </details>
      )}
      <LinkButton kind="quiet" href="/">
        {t('start:toHome')}
      </LinkButton>
    </section>
  );
}

/** What the last start could not do, and rounds that are not believed. */
function Notices({ state }: { state: ContributeState }) {
  const unreached = state.unreached.value;
  return (
    <>
      {state.rejected.value.length > 0 && (
        <Notice kind="calm">
          <p>{t('contribute:rejected')}</p>
        </Notice>
      )}
      {unreached !== null && (
        <FaultNotice fault={{ code: unreached }} lead={t('contribute:unreached')} onRetry={() => void catchUp(state.app)} />
      )}
    </>
  );
}
