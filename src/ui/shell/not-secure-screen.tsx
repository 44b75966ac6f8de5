// The page came over an open connection: the browser hides encryption, so nothing can be kept. Says so, and where help is.
import { t } from '#text/translate.ts';

export function NotSecureScreen() {
  return (
    <main class="screen stack">
      <h1 tabIndex={-1}>{t('start:notSecure.title')}</h1>
      <p>{t('start:notSecure.words')}</p>
    </main>
  );
}
