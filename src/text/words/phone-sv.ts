// All words of the phone app in one language, so that they are one file to load.
import checkIn from '#locales/sv/check-in.json';
import contribute from '#locales/sv/contribute.json';
import events from '#locales/sv/events.json';
import instruments from '#locales/sv/instruments.json';
import join from '#locales/sv/join.json';
import journey from '#locales/sv/journey.json';
import safety from '#locales/sv/safety.json';
import settings from '#locales/sv/settings.json';
import start from '#locales/sv/start.json';
import steps from '#locales/sv/steps.json';

export const words = {
  'check-in': checkIn,
  contribute,
  events,
  instruments,
  join,
  journey,
  safety,
  settings,
  start,
  steps,
};
