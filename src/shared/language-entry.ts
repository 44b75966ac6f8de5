// Where the chosen language lies so that the service worker can read it too: a worker has no localStorage. Holds no answers.
export const LANGUAGE_CACHE = 'language';
export const LANGUAGE_ENTRY = '/__language';
