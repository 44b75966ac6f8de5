// The whole of it: a team made in the browser, eight phones in eight browser contexts, a round that ends in a published summary.
// The parts follow on each other; each says what a person would say of it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlaintext } from '#contract/byte-layout.ts';
import { slotOf } from '#sealing/hashes.ts';
import { launchBrowser } from '#tests/browser/chromium.ts';
import { invitesOnPage, makeTeamOnPage, newLead, type TestLead } from '#tests/browser/lead.ts';
import { answerLines, answerOwnStep, answerTeam, goHome, newPhone, type TestPhone } from '#tests/browser/phone.ts';
import { findInServer } from '#tests/browser/server-bytes.ts';
import { type ServedApp, serveApp } from '#tests/browser/served-app.ts';

const DAY = 86_400_000;
const PHONES = 8;
const CORRECTS = 0;
const TAKES_BACK = 1;
const OFFLINE = 2;
const TEAM = 'Teamet i Provköping';
const GOAL = 'Alla ska få syn på sina steg';
const DOES = 'Vi har temavecka om ljus i mars.';
/** Found nowhere but on the phones. */
const ownGoal = (phone: number) => `Plantera blåregn ${phone}`;
const ownWords = (phone: number) => `Morbror Sixten ringde ${phone}`;
const before = (phone: number) => 2 + (phone % 3);
const now = (phone: number) => (phone < 6 ? before(phone) + 2.5 : before(phone));
const wishes = (phone: number) => (phone % 2 ? ['sömn', 'ekonomi'] : ['sömn']);

let app: ServedApp;
let browser: Browser;
let lead: TestLead;
let phones: TestPhone[] = [];
const team = async () => (await app.installation.teams())[0]?.team ?? '';

/** Two at a time: as many as there are cores. */
async function eachPhone(work: (phone: TestPhone, at: number) => Promise<void>, which = phones): Promise<void> {
  const waiting = [...which];
  const hand = async () => {
    for (let phone = waiting.shift(); phone; phone = waiting.shift()) await work(phone, phones.indexOf(phone));
  };
  await Promise.all([hand(), hand()]);
}
async function toTeam(phone: TestPhone): Promise<void> {
  await goHome(phone);
  await phone.page.getByRole('link', { name: /^Skicka svar till teamet/ }).tap();
}
const says = (heading: string, which: TestPhone[]) => async () => {
  const shown = await Promise.all(which.map(({ page }) => page.getByRole('heading', { level: 1, name: heading }).isVisible()));
  return shown.every(Boolean);
};
const others = () => phones.filter((_, at) => at !== OFFLINE);
const pick = (at: number): TestPhone => {
  const phone = phones[at];
  if (!phone) throw new Error(`no phone ${at}`);
  return phone;
};

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('eight phones and a team', { timeout: 120_000 }, () => {
  let links: string[] = [];

  it('a lead makes the team and its key in the browser, sets a goal, opens a round and makes invites', async () => {
    lead = await newLead(app, browser);
    await lead.signIn(null);
    await makeTeamOnPage(lead, TEAM);
    const { page } = lead;

    await page.getByRole('link', { name: 'Skriv ett mål' }).click();
    await lead.heading('Lokalt mål');
    await page.getByLabel('Målet på svenska').fill(GOAL);
    await page.getByLabel('Vad teamet gör, på svenska').fill(DOES);
    await page.getByLabel('Stegförflyttning').check();
    await page.getByLabel('Ungefär hälften går uppåt').check();
    await lead.press('Spara målet');
    await lead.heading(GOAL);

    await page.getByRole('link', { name: 'Ny mätning' }).click();
    await lead.heading('Ny mätning');
    for (const name of ['Skalfråga 0–10', 'Stegförflyttning', 'Förändring i ORS', 'Vad som skulle hjälpa'])
      await page.getByLabel(name).check();
    await lead.press('Gå vidare');
    await lead.heading('Stämmer det här?');
    await lead.press('Starta mätningen');
    await page.getByText(/^Öppen till och med/).waitFor();

    links = await invitesOnPage(app, lead, PHONES);
    expect(links).toHaveLength(PHONES);
    expect(lead.faults).toEqual([]);
  });

  it('eight phones join in three taps, and answer for themselves', async () => {
    phones = await Promise.all(links.map(() => newPhone(app, browser)));
    await eachPhone(async (phone, at) => {
      // The first tap is the link itself.
      await phone.page.goto(links[at] ?? '');
      await phone.heading('Vill du gå med?');
      await phone.press('Gå med');
      await phone.heading('Du är med');
      await phone.page.getByText(`Ditt team är ${TEAM}.`).waitFor();
      await phone.follow('Se enkäten');
      await phone.heading('Enkät till teamet');
      expect(phone.page.url()).not.toContain('#');

      await answerTeam(phone, before(at), []);
      await phone.press('Inte den här gången');
      await phone.heading('Du valde att inte svara');
      await answerLines(phone, [0.31, 0.32, 0.33, 0.34]);
      await answerOwnStep(phone, ownGoal(at), 6.5, ownWords(at));
      expect(phone.faults).toEqual([]);
    });
    expect(phones.flatMap(({ toBag }) => toBag)).toEqual([]);
  });

  it('a week later they see what would be sent, value by value, and send it', async () => {
    await app.pass(7 * DAY);
    await eachPhone(async (phone, at) => {
      await answerLines(phone, at < 6 ? [0.51, 0.52, 0.53, 0.54] : [0.31, 0.32, 0.33, 0.34]);
      await toTeam(phone);
      await phone.press('Jag vill svara ändå');
      await phone.heading('Det här skickas om du vill');
      await answerTeam(phone, now(at), wishes(at));
      const card = (name: string) => phone.page.locator('.asked-card', { hasText: name }).last().textContent();
      expect(await card('Mitt steg')).toContain(at < 6 ? '2,5 steg upp' : 'Samma som vid starten');
      expect(await card('De fyra linjerna sedan start')).toContain(at < 6 ? '8 poäng upp' : 'Samma som vid starten');
      expect(await card('Det skulle hjälpa')).toContain(at % 2 ? 'ekonomi' : 'sömn');
      await phone.page.getByText(GOAL).waitFor();
      await phone.press('Skicka svar till teamet');
      await phone.heading('Dina svar väntar på att skickas');
    }, others());
    expect(phones.flatMap(({ toBag }) => toBag)).toEqual([]);
  });

  it('a phone without network starts, answers and keeps what it would send', async () => {
    const phone = pick(OFFLINE);
    await phone.page.goto('/');
    await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await phone.context.setOffline(true);
    await phone.page.reload();
    await phone.heading('Välkommen');
    await answerLines(phone, [0.51, 0.52, 0.53, 0.54]);
    await toTeam(phone);
    await phone.press('Jag vill svara ändå');
    await phone.heading('Det här skickas om du vill');
    await answerTeam(phone, now(OFFLINE), wishes(OFFLINE));
    await phone.press('Skicka svar till teamet');
    await phone.heading('Dina svar väntar på att skickas');
  });

  it('the answers leave one by one while time goes', async () => {
    await app.passUntil(says('Dina svar är skickade', others()));
    // One for each of three questions and three for the wishes.
    for (const [at, phone] of phones.entries()) expect(phone.toBag.length, `phone ${at}`).toBe(at === OFFLINE ? 0 : 6);
    for (const { body, status } of phones.flatMap(({ toBag }) => toBag)) {
      expect(status).toBe(200);
      expect(Object.keys(body).sort()).toEqual(['batch', 'coarse', 'fine', 'index', 'nonce', 'output', 'revision']);
    }
  });

  it('what was kept offline is sent once when the network is back', async () => {
    const phone = pick(OFFLINE);
    await phone.context.setOffline(false);
    await app.passUntil(says('Dina svar är skickade', [phone]));
    await phone.page.reload();
    await phone.heading('Dina svar är skickade');
    await app.pass(60 * 60_000);
    expect(phone.toBag.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(phone.toBag.map(({ body }) => body.nonce)).size).toBe(6);
  });

  it('one phone corrects, and one takes back', async () => {
    const corrects = pick(CORRECTS);
    await corrects.press('Ändra');
    await corrects.heading('Det här skickas om du vill');
    await answerTeam(corrects, 7, ['mat']);
    await corrects.page.getByText('Skickat förut: 4,5 av 10').waitFor();
    await corrects.press('Skicka svar till teamet');
    await corrects.heading('Dina svar väntar på att skickas');

    const takes = pick(TAKES_BACK);
    await takes.press('Ta tillbaka');
    await takes.press('Ja, ta tillbaka');
    await takes.heading('Dina svar tas tillbaka');
    await app.passUntil(says('Dina svar är skickade', [corrects]));
    await app.passUntil(says('Du har tagit tillbaka dina svar', [takes]));
    expect(takes.toBag.slice(6).map(({ path, status }) => [path, status])).toEqual(Array(6).fill(['/api/withdrawals', 200]));
    expect(Math.max(...corrects.toBag.map(({ body }) => Number(body.revision)))).toBe(2);
  });

  it('the server holds none of it: no words, no values, no plaintexts', async () => {
    const atoms = phones.flatMap(({ toBag }) => toBag).filter(({ path }) => path === '/api/contributions');
    const plaintexts: Uint8Array[] = [];
    for (const { body } of atoms) {
      const slot = await slotOf(String(body.batch), Number(body.index), String(body.nonce));
      // Any value: what stands after the slot would give it away, so version, slot and the value's first byte are enough.
      plaintexts.push(toPlaintext(slot, 0).subarray(0, 34));
    }
    const words = phones.flatMap((_, at) => [ownGoal(at), ownWords(at)]);
    const wordsOfAnswers = [
      'sleep',
      'economy',
      'sömn',
      'ekonomi',
      '"step":',
      '"answers":',
      '"fine":',
      '"coarse":',
      'individually',
    ];
    expect(findInServer(app, [...words, ...wordsOfAnswers, ...plaintexts, lead.passphrase])).toEqual([]);
    // The search does see: the goal is open to all, and the sealed atoms lie there.
    expect(findInServer(app, [GOAL]).map(({ file }) => file)).toContain('staff.db-wal');
    const sealed = Buffer.from(String(atoms.at(-1)?.body.fine), 'base64url');
    expect(findInServer(app, [new Uint8Array(sealed)]).some(({ file }) => file.startsWith('bag.db'))).toBe(true);
  });

  it('the round closes by its time; the lead unlocks, opens, looks and publishes', async () => {
    await app.pass(8 * DAY);
    await lead.signIn(await team());
    const { page } = lead;
    await page.getByText('En mätning väntar på att öppnas').waitFor();
    await page.getByRole('link', { name: 'Öppna svaren' }).click();
    await lead.unlock();
    for (let question = 0; question < 4; question++) {
      await page.getByRole('button', { name: 'Öppna', exact: true }).click();
      await lead.heading('Så här blir sammanställningen');
      await page.locator('.open-question').getByText('7 svar', { exact: true }).first().waitFor();
      await page.getByLabel('Antal inskrivna deltagare').fill('12');
      await lead.press('Publicera');
    }
    await lead.heading('Sammanställning');
    await expect.poll(() => page.locator('.summary .figures').count()).toBe(4);
    const summary = (await page.locator('.summary').textContent()) ?? '';
    const sentences = [
      '7 svar av 12 deltagare',
      'Nästan alla svar hör till gruppen ”Minst ett steg upp”.',
      'Ungefär hälften av svaren hör till gruppen ”4–6,5”.',
      'Minst två valde: ekonomi och sömn.',
    ];
    for (const sentence of sentences) expect(summary).toContain(sentence);
    expect(summary).not.toMatch(/[Mm]edelvärde|Mitten av svaren/);
    await page.getByRole('link', { name: 'Till översikten' }).click();
    await page.getByText('Det vi ville se syns i svaren.').waitFor();
    expect(lead.faults).toEqual([]);
  });

  it('the phones see what all answered and what the team does', async () => {
    await eachPhone(async (phone) => {
      await phone.page.goto('/contribute');
      await phone.heading('Det här svarade vi');
      await phone.page.getByText('7 svar av 12 deltagare.').first().waitFor();
      await phone.page.getByText(DOES).waitFor();
      expect(phone.faults).toEqual([]);
    });
    expect(await pick(CORRECTS).page.getByText('Du svarade: 7 av 10').count()).toBe(1);
    expect(
      await pick(TAKES_BACK)
        .page.getByText(/^Du svarade/)
        .count(),
    ).toBe(0);
  });

  it('and the server still holds none of it, nor the sealed answers', async () => {
    expect(
      findInServer(
        app,
        phones.flatMap((_, at) => [ownGoal(at), ownWords(at)]),
      ),
    ).toEqual([]);
    const sealed = phones.flatMap(({ toBag }) => toBag.map(({ body }) => body.fine)).filter((fine) => typeof fine === 'string');
    expect(
      findInServer(
        app,
        sealed.map((fine) => new Uint8Array(Buffer.from(fine, 'base64url'))),
      ),
    ).toEqual([]);
  });
});
