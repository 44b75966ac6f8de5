// All words of the team page in one language, so that they are one file to load.
import instruments from '#locales/sv/instruments.json';
import safety from '#locales/sv/safety.json';
import start from '#locales/sv/start.json';
import team from '#locales/sv/team.json';

export const words = { instruments, safety, start, team };
