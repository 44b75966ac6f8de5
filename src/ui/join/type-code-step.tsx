// Typing the code of a paper invitation. It is parsed when it is sent on, never while it is typed.
import { useState } from 'preact/hooks';
import type { JoinState } from '#app/join/join-state.ts';
import { openTypedCode } from '#app/join/open-invite.ts';
import { Button } from '#ui/kit/button.tsx';
import { TextField } from '#ui/kit/text-field.tsx';
import { t } from '#text/translate.ts';

/** Eight characters, and room for the spaces or hyphens that people put between them. */
const ROOM = 16;

export function TypeCodeStep({ join, wrong }: { join: JoinState; wrong: boolean }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void openTypedCode(join, typed);
      }}
    >
      <h1 tabIndex={-1}>{t('join:title')}</h1>
      <p>{t('join:empty.lead')}</p>
      <div class="join-code">
        <TextField
          label={t('join:empty.field')}
          hint={t('join:empty.hint')}
          error={wrong ? t('join:empty.wrong') : undefined}
          value={typed}
          onInput={setTyped}
          name="code"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={ROOM}
        />
      </div>
      <Button kind="primary" type="submit">
        {t('join:empty.go')}
      </Button>
    </form>
  );
}
