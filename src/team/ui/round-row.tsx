// One round in the list: its days, its state in plain words, what it asks. The whole row leads to it.
import type { RoundView } from '#team/app/overview.ts';
import { measureName } from '#team/ui/figure-words.ts';
import { roundDaysText, stageText } from '#team/ui/round-words.ts';
import { toHash } from '#team/ui/route.ts';
import { language } from '#text/translate.ts';

export function RoundRow({ round }: { round: RoundView }) {
  return (
    <li>
      <a class={`round-row round-${round.stage}`} href={toHash({ at: 'round', round: round.round })}>
        <span class="round-period">{roundDaysText(round, language.value)}</span>
        <span class="round-stage">{stageText(round, language.value)}</span>
        <span class="round-asks">
          {new Intl.ListFormat(language.value).format(round.questions.map(({ measure }) => measureName(measure)))}
        </span>
      </a>
    </li>
  );
}
