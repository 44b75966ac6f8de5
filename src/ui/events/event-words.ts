// One event in words: the pick, the own words, or both.
import { type EventPick, isEventPick } from '#domain/events.ts';
import { t } from '#text/translate.ts';

export const pickWords = (pick: EventPick): string => t(`events:pick.${pick}`);

export function eventWords(event: { readonly pick: string | null; readonly words: string }): string {
  const pick = event.pick !== null && isEventPick(event.pick) ? pickWords(event.pick) : '';
  return pick !== '' && event.words !== '' ? t('events:both', { pick, words: event.words }) : pick || event.words;
}
