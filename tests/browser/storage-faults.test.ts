// When the phone's storage says no: there is always a plain screen, and nothing that was answered is lost.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/browser/chromium.ts';
import { answerLines, newPhone, type TestPhone } from '#tests/browser/phone.ts';
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

const text = (words: string | RegExp) => page.getByText(words).first().waitFor();
const shownText = () => page.locator('#app').textContent();

describe('when the phone cannot keep answers', () => {
  /** Heading, words, help and the way out: never a blank page. */
  const says = async (words: string) => {
    await text(words);
    expect(await page.locator('h1').count()).toBe(1);
    await page.getByRole('link', { name: 'Hjälp nu' }).waitFor();
    expect(phone.faults).toEqual([]);
  };
  const notKept = 'Svaret är inte sparat än. Det står kvar här på skärmen.';

  it('says so where there is no database', async () => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    await page.goto('/');
    await says('Den här sidan får inte spara något.');
    await page.goto('/check-in');
    await phone.tapLine('individually', 0.4);
    await says(notKept);
    await page.goto('/help');
    await says('Ring 112');
  });

  it('says so when the browser refuses the database', async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await page.goto('/');
    await says('Den här sidan får inte spara något.');
  });

  it('says so when the database never answers', async () => {
    // Another tab holds the database while it is being deleted: whoever opens it now waits, and is told nothing.
    const holder = await phone.context.newPage();
    await holder.goto('/robots.txt');
    await holder.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('local', 1).onsuccess = () => {
            indexedDB.deleteDatabase('local').onblocked = () => done(0);
          };
        }),
    );
    await page.goto('/');
    await phone.heading('Välkommen');
    await expect
      .poll(async () => {
        await app.pass(11_000);
        return shownText();
      })
      .toContain('Appen är öppen på fler ställen.');
    await says('Appen är öppen på fler ställen.');
    await holder.close();
    await phone.press('Försök igen');
    await phone.heading('Välkommen');
  });

  it('leaves answers of a newer version alone', async () => {
    await page.goto('/robots.txt');
    await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('local', 99);
          opening.onsuccess = () => done(opening.result.close());
        }),
    );
    await page.goto('/');
    await says('Svaren är sparade av en nyare version.');
    await page.goto('/check-in');
    await phone.tapLine('individually', 0.4);
    await says(notKept);
  });

  it('keeps the answer on the screen when the phone is full, and saves it when there is room', async () => {
    const devtools = await phone.context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: app.url, quotaSize: 1 });
    await page.goto('/check-in');
    await phone.tapLine('individually', 0.7);
    await says('Telefonen är full.');
    await says(notKept);
    expect(await phone.lineValue('individually')).toBe('70');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: app.url });
    await phone.press('Försök igen');
    await page.getByText(notKept).waitFor({ state: 'detached' });
    await page.reload();
    await expect.poll(() => phone.lineValue('individually')).toBe('70');
  });

  it('says when the key is gone, and starts over only when asked twice', async () => {
    await page.goto('/');
    await phone.heading('Välkommen');
    await answerLines(phone, [0.3, 0.3, 0.3, 0.3]);
    await page.goto('/robots.txt');
    await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('local');
          opening.onsuccess = () => {
            const erasing = opening.result.transaction('keys', 'readwrite');
            erasing.objectStore('keys').delete('device-key');
            erasing.oncomplete = () => done(opening.result.close());
          };
        }),
    );
    await page.goto('/');
    await phone.heading('Dina svar går inte att läsa');
    await says('Nyckeln till dina svar är borta.');
    await phone.press('Ta bort och börja om');
    await phone.press('Avbryt');
    await phone.press('Ta bort och börja om');
    await phone.press('Ja, ta bort allt');
    await phone.heading('Välkommen');
    await answerLines(phone, [0.3, 0.3, 0.3, 0.3]);
  });
});
