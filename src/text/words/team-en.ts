// All words of the team page in one language, so that they are one file to load.
import instruments from '#locales/en/instruments.json';
import safety from '#locales/en/safety.json';
import start from '#locales/en/start.json';
import team from '#locales/en/team.json';

export const words = { instruments, safety, start, team };
