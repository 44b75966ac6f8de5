// All words of the phone app in one language, so that they are one file to load.
import checkIn from '#locales/en/check-in.json';
import contribute from '#locales/en/contribute.json';
import events from '#locales/en/events.json';
import instruments from '#locales/en/instruments.json';
import join from '#locales/en/join.json';
import journey from '#locales/en/journey.json';
import safety from '#locales/en/safety.json';
import settings from '#locales/en/settings.json';
import start from '#locales/en/start.json';
import steps from '#locales/en/steps.json';

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
