// Without network, with a new version waiting, and after a quick close: nothing that was answered is lost.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/browser/chromium.ts';
import { goHome, newPhone, type TestPhone } from '#tests/browser/phone.ts';
import { type ServedApp, serveApp } from '#tests/browser/served-app.ts';

let app: ServedApp;
let browser: Browser;
let phone: TestPhone;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
beforeEach(async () => {
  phone = await newPhone(app, browser);
  page = phone.page;
});
afterEach(() => phone.close());

/** Resolves once a whole version lies on the phone. */
const wholeVersion = () => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
const shownText = () => page.locator('#app').textContent();
const text = (words: string | RegExp) => page.getByText(words).first().waitFor();

async function firstVisit(): Promise<void> {
  await page.goto('/');
  await phone.heading('Välkommen');
  await wholeVersion();
}

describe('from the second visit on, without network', () => {
  it('starts, takes a whole check-in, and keeps it through a reload and a new start', async () => {
    await firstVisit();
    await phone.context.setOffline(true);
    await page.goto('/check-in');
    await phone.tapLine('individually', 0.4);
    await phone.press('Nästa');
    await phone.tapLine('interpersonally', 0.6);
    await page.getByRole('button', { name: 'Ångra' }).waitFor();
    await page.reload();
    await expect.poll(() => phone.lineValue('interpersonally')).toBe('60');
    await page.goto('/');
    await text('Dina svar är kvar.');
    await phone.follow('Fortsätt svara');
    await phone.press('Nästa');
    await phone.tapLine('socially', 0.5);
    await phone.press('Nästa');
    await phone.tapLine('overall', 0.5);
    await phone.press('Nästa');
    await phone.press('Klar');
    await phone.heading('Klart. Dina svar är sparade i telefonen.');
    await page.goto('/journey');
    await text('Det här är ditt första svar. Nästa gång ser du hur det har rört sig.');
    expect(phone.faults).toEqual([]);
  });

  it('has every screen, also those never opened before', async () => {
    await firstVisit();
    await phone.context.setOffline(true);
    const screens = [
      ['/steps', 'Mina steg'],
      ['/journey', 'Min utveckling'],
      ['/events', 'Händelser i livet'],
      ['/join', 'Gå med i teamet'],
      ['/contribute', 'Du är inte med i ett team än'],
      ['/settings', 'Inställningar'],
      ['/help', 'Hjälp nu'],
    ] as const;
    for (const [address, heading] of screens) {
      await page.goto(address);
      await phone.heading(heading);
    }
    expect(phone.faults).toEqual([]);
  });
});

describe('versions of the app', () => {
  const file = (name: string) => path.join(app.clientDir, name);
  const original = new Map<string, string>();
  const change = (name: string, edit: (before: string) => string) => {
    const before = readFileSync(file(name), 'utf8');
    if (!original.has(name)) original.set(name, before);
    rmSync(file(`${name}.br`), { force: true });
    writeFileSync(file(name), edit(before));
  };
  afterEach(async () => {
    for (const [name, before] of original) writeFileSync(file(name), before);
    original.clear();
    await app.restart();
  });
  const nextVersion = async () => {
    change('index.sv.html', (before) => before.replace('<head>', '<head><meta name="next-version">'));
    change('sw.js', (before) => before.replace(/(revision:?"?:?")[0-9a-f]{32}("[^}]*index\.sv\.html)/, `$1${'0'.repeat(32)}$2`));
    await app.restart();
  };
  const isNext = () => page.locator('meta[name="next-version"]').count();
  const offer = () => page.getByRole('button', { name: 'Byt nu' });
  const looksForNew = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const coming = registration?.installing;
      if (coming)
        await new Promise((done) => coming.addEventListener('statechange', () => coming.state !== 'installing' && done(0)));
      return registration?.waiting !== null;
    });

  it('a new one is offered on the first screen only, never over an open draft, and changes nothing by itself', async () => {
    await firstVisit();
    await page.reload();
    await page.goto('/check-in');
    await phone.tapLine('individually', 0.4);
    await page.getByRole('button', { name: 'Ta bort svaret' }).waitFor();
    await nextVersion();
    expect(await looksForNew()).toBe(true);
    expect(await offer().count()).toBe(0);
    await goHome(phone);
    await text('Dina svar är kvar.');
    expect(await offer().count()).toBe(0);
    await page.reload();
    await text('Dina svar är kvar.');
    expect([await offer().count(), await isNext()]).toEqual([0, 0]);

    await phone.follow('Fortsätt svara');
    for (let line = 0; line < 4; line++) await phone.press('Nästa');
    await phone.press('Klar ändå');
    await phone.heading('Klart. Dina svar är sparade i telefonen.');
    expect(await offer().count()).toBe(0);
    await goHome(phone);
    await offer().waitFor();
    expect(await isNext()).toBe(0);
    const switched = page.waitForEvent('load');
    await offer().tap();
    await switched;
    await phone.heading('Välkommen');
    expect(await isNext()).toBe(1);
    await page.goto('/journey');
    await text('Du hoppade över något. Därför finns ingen bild än.');
  });

  it('one that cannot be had whole is not taken at all', async () => {
    await firstVisit();
    await nextVersion();
    // The list names a file that the server no longer has.
    change('sw.js', (before) => before.replace('"index.en.html"', '"index.gone.html"'));
    await app.restart();
    expect(await looksForNew()).toBe(false);
    await page.reload();
    await phone.heading('Välkommen');
    expect(await isNext()).toBe(0);
    await phone.context.setOffline(true);
    await page.reload();
    await phone.heading('Välkommen');
  });
});

describe('close quickly', () => {
  const begun = async () => {
    await firstVisit();
    await page.goto('/check-in');
    await phone.tapLine('individually', 0.4);
    await page.getByRole('button', { name: 'Ta bort svaret' }).waitFor();
  };
  const onlyTheWayIn = async () => {
    await phone.heading('Stängt');
    expect(await shownText()).toBe('StängtÖppna');
    expect(await page.locator('[data-analogue]').count()).toBe(0);
  };

  it('leaves nothing to see, also after Back, a reload, and without network', async () => {
    await begun();
    await phone.press('Stäng snabbt');
    await onlyTheWayIn();
    await page.goBack();
    await onlyTheWayIn();
    await phone.context.setOffline(true);
    await page.goto('/journey');
    await onlyTheWayIn();
    await phone.press('Öppna');
    await page.goto('/');
    await text('Dina svar är kvar.');
  });

  it('answers to Escape three times', async () => {
    await begun();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-analogue]').count()).toBe(4);
    await page.keyboard.press('Escape');
    await onlyTheWayIn();
  });
});
