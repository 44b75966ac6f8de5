// What stands around every screen, always in the same place: the name, help, the quick way out.
// It stands in the prerendered page too, so it knows only start words and nothing of the person.
import type { ComponentChildren } from 'preact';
import { t } from '#text/translate.ts';

export interface FrameProps {
  demo: boolean;
  onCloseQuickly: () => void;
  children: ComponentChildren;
}

export function Frame({ demo, onCloseQuickly, children }: FrameProps) {
  return (
    <>
      <header class="frame">
        <a class="frame-name" href="/">
          {t('start:app')}
          {demo && <span class="frame-demo">{t('start:demo')}</span>}
        </a>
        <a class="button button-plain frame-help" href="/help">
          {t('start:help')}
        </a>
        <button class="button button-plain frame-close" type="button" data-close-quickly onClick={onCloseQuickly}>
          {t('start:close')}
        </button>
      </header>
      <main id="screen" class="screen">
        {children}
      </main>
    </>
  );
}
