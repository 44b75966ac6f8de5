// The service worker: keeps one whole version of the app on the phone and answers with it, online or not. Knows no answers.
// A new version waits until the person says so: nothing changes under someone who is answering (ux.md E18).
import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { LANGUAGE_CACHE, LANGUAGE_ENTRY } from '#shared/language-entry.ts';
import { languageFor, languagesIn, pageFor } from '#sw/pages.ts';

declare const self: ServiceWorkerGlobalScope;

// The build writes the list in here.
const listed = self.__WB_MANIFEST;
const languages = languagesIn(listed.map((entry) => (typeof entry === 'string' ? entry : entry.url)));

async function storedLanguage(): Promise<string | null> {
  try {
    return (await (await caches.open(LANGUAGE_CACHE)).match(LANGUAGE_ENTRY))?.text() ?? null;
  } catch {
    return null;
  }
}

// One file that cannot be had fails the whole installation: the version before stays, and stays whole.
precache(listed);

registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && pageFor(url.pathname, 'sv') !== null,
  async ({ request, url }) => {
    const page = pageFor(url.pathname, languageFor(await storedLanguage(), self.navigator.languages, languages));
    return (page && (await matchPrecache(page))) || fetch(request);
  },
);
// No guessing of names: /team must never be answered by a team.html that somebody listed by mistake.
addRoute({ cleanURLs: false, directoryIndex: '' });

self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
