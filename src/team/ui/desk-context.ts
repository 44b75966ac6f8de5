// Hands the desk (server, state, clock) down to the screens, and the day and language that texts need.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '#team/app/desk.ts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a screen of the team page stands outside its desk');
  return desk;
}
