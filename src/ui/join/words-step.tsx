// Rows of four words, one of them the team's: the person finds the row that stands on the paper.
import { useState } from 'preact/hooks';
import type { JoinState, WordRow } from '#app/join/join-state.ts';
import { pickWords } from '#app/join/pick-words.ts';
import { FourWords } from '#ui/join/four-words.tsx';
import { Button } from '#ui/kit/button.tsx';
import { t } from '#text/translate.ts';

export function WordsStep({ join, rows }: { join: JoinState; rows: readonly WordRow[] }) {
  const [picked, setPicked] = useState<WordRow | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('join:words.title')}</h1>
      <p>{t('join:words.lead')}</p>
      <fieldset class="word-rows">
        <legend>{t('join:words.legend')}</legend>
        {rows.map((row) => (
          <label class="word-row" key={row.join()}>
            <input type="radio" name="words" autocomplete="off" checked={picked === row} onChange={() => setPicked(row)} />
            <FourWords numbers={row} />
          </label>
        ))}
      </fieldset>
      {asked && picked === null && <p role="alert">{t('join:words.pick')}</p>}
      <Button kind="primary" onClick={() => (picked === null ? setAsked(true) : void pickWords(join, picked))}>
        {t('join:words.go')}
      </Button>
      <Button kind="plain" onClick={() => void pickWords(join, null)}>
        {t('join:words.none')}
      </Button>
    </section>
  );
}
