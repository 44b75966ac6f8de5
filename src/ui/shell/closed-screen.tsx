// What stands here after "Close quickly": nothing but a way in. Neutral on purpose, also offline and after Back.
import { Button } from '#ui/kit/button.tsx';
import { t } from '#text/translate.ts';

export function ClosedScreen({ onOpen }: { onOpen: () => void }) {
  return (
    <main class="screen closed stack">
      <h1 tabIndex={-1}>{t('start:closedTitle')}</h1>
      <Button kind="plain" onClick={onOpen}>
        {t('start:open')}
      </Button>
    </main>
  );
}
