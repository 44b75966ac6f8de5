// Four words with their numbers, as they stand on paper and on the team's page. The list is fetched when words are first shown.
import { useEffect, useState } from 'preact/hooks';
import '#ui/join/join.css';

let fetched: readonly string[] | null = null;

/** Null until the list is here; without it the numbers alone are shown: they say the same. */
export function useWordList(): readonly string[] | null {
  const [words, setWords] = useState(fetched);
  useEffect(() => {
    if (fetched !== null) return;
    import('#domain/word-list.json').then(
      (list) => {
        fetched = list.default;
        setWords(fetched);
      },
      () => {},
    );
  }, []);
  return words;
}

/** `numbers`: places 0..2047; printed as 1–2048, as on the paper. */
export function FourWords({ numbers }: { numbers: readonly number[] }) {
  const words = useWordList();
  return (
    <span class="four-words">
      {numbers.map((number, place) => (
        <span class="four-words-word" key={place}>
          <span class="four-words-name">{words?.[number]}</span> <span class="four-words-number">{number + 1}</span>
        </span>
      ))}
    </span>
  );
}
