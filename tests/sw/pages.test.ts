// Which page a navigation gets, without a worker.
import { describe, expect, it } from 'vitest';
import { languageFor, languagesIn, pageFor } from '#sw/pages.ts';

describe('the page for an address', () => {
  it('is the check-in for /check-in exactly, and the start for every other screen', () => {
    expect(pageFor('/check-in', 'sv')).toBe('/check-in.sv.html');
    for (const path of ['/', '/journey', '/check-in/', '/check-in/done', '/teams', '/join', '/apiary']) {
      expect(pageFor(path, 'en')).toBe('/index.en.html');
    }
  });

  it('is nobody’s business for the team page, the API and files', () => {
    for (const path of [
      '/team',
      '/team/',
      '/team/rounds',
      '/team.html',
      '/api',
      '/api/teams/x',
      '/robots.txt',
      '/icons/icon-192.png',
      '/sw.js',
    ]) {
      expect(pageFor(path, 'sv')).toBeNull();
    }
  });
});

describe('the language of a page', () => {
  const there = languagesIn(['index.en.html', '/index.sv.html', 'check-in.sv.html', 'assets/index-abc.js', 'team.html']);

  it('is one for which the build made a start page', () => {
    expect(there).toEqual(['en', 'sv']);
  });

  it('is the stored choice before what the phone wishes', () => {
    expect(languageFor('en', ['sv-SE'], there)).toBe('en');
    expect(languageFor(null, ['fr', 'en-GB', 'sv'], there)).toBe('en');
    expect(languageFor('fr', ['sv-SE', 'en'], there)).toBe('sv');
  });

  it('is Swedish when nothing fits', () => {
    expect(languageFor(null, [], there)).toBe('sv');
    expect(languageFor('fr', ['ar'], there)).toBe('sv');
  });
});
