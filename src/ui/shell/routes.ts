// Which screen a path shows. Each feature is its own chunk; only the check-in's lines stand in the critical file.
import { lineIndexAt } from '#app/check-in/lines.ts';
import type { LoadScreen } from '#ui/shell/lazy-screen.tsx';

const ROUTES: readonly (readonly [under: string, load: LoadScreen])[] = [
  ['/check-in', () => import('#ui/check-in/check-in-end.tsx').then(({ CheckInEnd }) => CheckInEnd)],
  ['/steps', () => import('#ui/steps/steps-screen.tsx').then(({ StepsScreen }) => StepsScreen)],
  ['/journey', () => import('#ui/journey/journey-screen.tsx').then(({ JourneyScreen }) => JourneyScreen)],
  ['/events', () => import('#ui/events/events-screen.tsx').then(({ EventsScreen }) => EventsScreen)],
  ['/join', () => import('#ui/join/join-screen.tsx').then(({ JoinScreen }) => JoinScreen)],
  ['/contribute', () => import('#ui/contribute/contribute-screen.tsx').then(({ ContributeScreen }) => ContributeScreen)],
  ['/settings', () => import('#ui/settings/settings-screen.tsx').then(({ SettingsScreen }) => SettingsScreen)],
  ['/help', () => import('#ui/help/help-screen.tsx').then(({ HelpScreen }) => HelpScreen)],
];
const home: LoadScreen = () => import('#ui/home/home-screen.tsx').then(({ HomeScreen }) => HomeScreen);

/** Every screen comes with the looks of the controls. The map keeps one loader a screen, so that a screen is known again. */
const withLooks = new Map(
  [...ROUTES.map(([, load]) => load), home].map((load): [LoadScreen, LoadScreen] => [
    load,
    async () => {
      const [screen] = await Promise.all([load(), import('#ui/shell/controls-look.ts')]);
      return screen;
    },
  ]),
);

/** An unknown path shows the first screen: nobody is left on a page that says "not found". */
export function screenAt(path: string): LoadScreen {
  const load = ROUTES.find(([under]) => path === under || path.startsWith(`${under}/`))?.[1] ?? home;
  return withLooks.get(load) ?? load;
}

/** The first screen and the check-in's lines live on the start words; every other screen needs the whole language. */
export const needsAllWords = (path: string): boolean => screenAt(path) !== screenAt('/') && lineIndexAt(path) === null;
