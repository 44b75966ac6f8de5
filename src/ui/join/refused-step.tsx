// An invite that cannot be used: why, that nothing is kept, and the way on.
import type { JoinState } from '#app/join/join-state.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { faultWords } from '#ui/shell/fault-words.ts';
import { t } from '#text/translate.ts';

const KEY_CODES: readonly ErrorCode[] = ['fingerprint-differs', 'signature-wrong'];

export function RefusedStep({ join, code }: { join: JoinState; code: ErrorCode }) {
  const aboutKey = KEY_CODES.includes(code);
  const words = code === 'malformed' ? t('join:refused.link') : faultWords(code);
  const typeAgain = () => {
    join.view.value = { kind: 'empty', wrong: false };
  };
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t(aboutKey ? 'join:refused.words' : 'join:refused.code')}</h1>
      <p role="alert">{aboutKey ? t('join:refused.wordsLead') : words}</p>
      <Button kind="primary" onClick={typeAgain}>
        {t('join:refused.go')}
      </Button>
      <LinkButton kind="quiet" href="/">
        {t('start:toHome')}
      </LinkButton>
    </section>
  );
}
