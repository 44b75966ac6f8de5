// The sentence for where one question stands, and the team's own words in the person's language.
import type { QuestionView } from '#app/contribute/question-view.ts';
import { language, t } from '#text/translate.ts';
import { formatInstant } from '#text/format.ts';

/** Words that a team wrote by language; Swedish is always there. */
export const wordsOf = (words: Readonly<Record<string, string>>): string => words[language.value] ?? words.sv ?? '';

/** One sentence for every state but `ready` and `published`, which have a place of their own. */
export function questionWords({ state, manifest, measure }: QuestionView): string {
  switch (state.phase) {
    case 'ready':
    case 'published':
      return '';
    case 'planned':
      return t('contribute:state.planned', { at: formatInstant(manifest.opens, language.value) });
    case 'sits-out':
      return t(state.code === null ? 'contribute:state.sits-out' : 'contribute:state.refusedRight');
    case 'no-entry':
      return t(measure.kind === 'change' ? 'contribute:state.no-entry-change' : 'contribute:state.no-entry');
    case 'late':
      return t(state.unsure ? 'contribute:state.lateUnsure' : 'contribute:state.late');
    default:
      return t(`contribute:state.${state.phase}`);
  }
}
