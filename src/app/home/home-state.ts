// What the home screen needs to know of the phone: is something begun, is there a team, was anything sent. Read at each visit.
import type { PhonePorts } from '#app/phone-app.ts';
import { type Fault, fail } from '#shared/result.ts';
import { type ReadonlySignal, signal } from '#shared/signal.ts';

export interface HomeFacts {
  /** Where an unfinished check-in goes on; null when none is open. */
  readonly draftPlace: string | null;
  /** Any unfinished form at all: no new version is offered then. */
  readonly anyDraft: boolean;
  readonly member: boolean;
  readonly teamName: string | null;
  readonly anySent: boolean;
}
export type HomeReading =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly facts: HomeFacts }
  | { readonly is: 'stopped'; readonly fault: Fault };

export interface HomeState {
  readonly reading: ReadonlySignal<HomeReading>;
  read(): Promise<void>;
}

export function createHomeState({ records }: Pick<PhonePorts, 'records'>): HomeState {
  const reading = signal<HomeReading>({ is: 'reading' });
  return {
    reading,
    async read() {
      const [drafts, membership, contributions] = await Promise.all([
        records.all('drafts'),
        records.all('membership'),
        records.all('contributions'),
      ]);
      if (!drafts.ok || !membership.ok || !contributions.ok) {
        const stopped = [drafts, membership, contributions].find((read) => !read.ok) ?? fail('storage-corrupt');
        reading.value = { is: 'stopped', fault: stopped.fault };
        return;
      }
      const team = membership.value.find(({ state }) => state === 'member');
      reading.value = {
        is: 'read',
        facts: {
          draftPlace: drafts.value.find(({ id }) => id === 'ors')?.place ?? null,
          anyDraft: drafts.value.length > 0,
          member: team !== undefined,
          teamName: team?.profile?.profile.name ?? null,
          anySent: contributions.value.some(({ decision }) => decision === 'sent'),
        },
      };
    },
  };
}
