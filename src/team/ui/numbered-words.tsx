// Four words with their numbers, to compare aloud or by eye in any language.
import type { NumberedWord } from '#team/app/words.ts';

export function NumberedWords({ words }: { words: readonly NumberedWord[] }) {
  return (
    <ol class="numbered-words" lang="sv" translate={false}>
      {words.map(({ number, word }) => (
        <li key={`${number}`}>
          <span class="numbered-words-word">{word}</span> <span class="numbered-words-number">{number}</span>
        </li>
      ))}
    </ol>
  );
}
