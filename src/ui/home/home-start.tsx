// The upper half of the first screen, which is right for everybody: it stands in the prerendered page, in start words.
import type { ComponentChildren } from 'preact';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { t } from '#text/translate.ts';

export interface HomeStartProps {
  /** What stands instead of the first question when a check-in is open. */
  begun?: { readonly place: string; readonly words: string; readonly go: string } | undefined;
  children?: ComponentChildren;
}

export function HomeStart({ begun, children }: HomeStartProps) {
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('start:home.title')}</h1>
      <p>{begun?.words ?? t('start:home.question')}</p>
      <LinkButton kind="primary" href={begun?.place ?? '/check-in'}>
        {begun?.go ?? t('start:home.checkIn')}
      </LinkButton>
      <p class="muted">{t('start:home.time')}</p>
      {children}
    </section>
  );
}
