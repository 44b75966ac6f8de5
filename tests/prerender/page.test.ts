import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prerenderPage, prerenderTeam } from '#prerender/main.ts';
import { dataScript, takeEntry, takeStyles } from '#prerender/page.ts';

const TEMPLATE = `<html lang="sv"><head><!--head--><script type="module" crossorigin src="/assets/index-a1.js"></script>
<link rel="stylesheet" crossorigin href="/assets/a.css"></head>
<body><div id="app"><!--app--></div><!--end--></body></html>`;
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const built = { read: () => 'body{margin:0}', hashOf, earlyClosed: '(()=>{})()' };
const { files, scripts, styles } = prerenderPage(TEMPLATE, built);

describe('the prerendered pages', () => {
  it.each(Object.keys(files))('%s fetches the app at once and starts it after the first paint only', (name) => {
    const html = files[name] ?? '';
    expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/index-a1.js">');
    expect(html).not.toContain('<script type="module"');
    expect(html).toMatch(/requestAnimationFrame[\s\S]*"\/assets\/index-a1\.js"/);
  });

  it('are refused when the build gave no entry to start', () => {
    expect(() => takeEntry('<html></html>')).toThrow('entry');
  });

  it('are one a language for the first screen and the check-in', () => {
    expect(Object.keys(files).sort()).toEqual(['check-in.en.html', 'check-in.sv.html', 'index.en.html', 'index.sv.html']);
  });

  it.each(Object.keys(files))('%s holds only inline code whose hash the policy allows', (name) => {
    const html = files[name] ?? '';
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => hashOf(text ?? ''));
    expect(inline.length).toBeGreaterThan(2);
    for (const hash of inline) expect(scripts).toContain(hash);
    for (const [, css] of html.matchAll(/<style>([\s\S]*?)<\/style>/g)) expect(styles).toContain(hashOf(css ?? ''));
    expect(html).not.toMatch(/\sstyle="|\son\w+="|rel="stylesheet"/);
  });

  it.each([
    ['check-in.sv.html', 'sv', 'Hur har du det?'],
    ['check-in.en.html', 'en', 'How are things?'],
    ['index.sv.html', 'sv', 'Svara på fyra frågor'],
    ['index.en.html', 'en', 'Answer four questions'],
  ])('%s is in %s and holds the first screen', (name, lang, words) => {
    expect(files[name]).toContain(`<html lang="${lang}"`);
    expect(files[name]?.split('id="start-words"')[0]).toContain(words);
  });

  it('hold four lines without any value', () => {
    expect(files['check-in.sv.html']?.match(/ data-value(?:="")?(?=[ >])/g)).toHaveLength(4);
    expect(files['check-in.sv.html']?.match(/autocomplete="off"/g)).toHaveLength(4);
  });

  it('carry the start words as data that cannot end its element', () => {
    const text = /id="start-words">([\s\S]*?)<\/script>/.exec(files['index.sv.html'] ?? '')?.[1] ?? '';
    expect(JSON.parse(text).next).toBe('Nästa');
    expect(dataScript('x', { a: '</script>' })).not.toContain('</script><');
    expect(dataScript('x', { a: '</script>' }).match(/<\/script>/g)).toHaveLength(1);
  });

  it('refuse a template that lost one of its places', () => {
    expect(() => prerenderPage(TEMPLATE.replace('<!--end-->', ''), built)).toThrow('<!--end-->');
  });

  it('are one a language for the team', () => {
    expect(prerenderTeam(TEMPLATE).files['team.en.html']).toContain('<html lang="en"');
  });
});

it('takes every stylesheet that the page links to', () => {
  const two = '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" crossorigin href="/b.css"><p>';
  expect(takeStyles(two, (file) => `${file};`)).toEqual({ html: '<p>', css: 'a.css;b.css;' });
});
