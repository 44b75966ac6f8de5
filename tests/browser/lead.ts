// A team lead at the team page: signs in by a one-time link, keeps the six words, presses what a lead presses.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { encode } from 'uqr';
import { expect } from 'vitest';
import { toInviteHash } from '#contract/enrolment.ts';
import type { TeamPage } from '#contract/team.ts';
import { fingerprintOf } from '#sealing/hashes.ts';
import type { ServedApp } from '#tests/browser/served-app.ts';

export interface TestLead {
  readonly page: Page;
  readonly faults: string[];
  /** Known once the team is made. */
  passphrase: string;
  signIn(team: string | null): Promise<void>;
  press(name: string): Promise<void>;
  heading(name: string | RegExp): Promise<void>;
  /** Where the key is asked for. */
  unlock(): Promise<void>;
  close(): Promise<void>;
}

export async function newLead(app: ServedApp, browser: Browser, options: BrowserContextOptions = {}): Promise<TestLead> {
  const context = await app.device(browser, { viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const lead: TestLead = {
    page,
    faults,
    passphrase: '',
    async signIn(team) {
      const link = await app.installation.newStaffLink(team);
      // The address differs in its last part only: without leaving first, the page would not start anew.
      await page.goto('about:blank');
      await page.goto(link);
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    heading: (name) => page.getByRole('heading', { name }).first().waitFor(),
    async unlock() {
      await lead.heading('Lås upp teamets nyckel');
      await page.getByLabel('Sex ord').fill(lead.passphrase);
      await lead.press('Lås upp');
    },
    close: () => context.close(),
  };
  return lead;
}

/** Name, key, six words, and the six words once more. */
export async function makeTeamOnPage(lead: TestLead, name: string): Promise<void> {
  await lead.heading('Skapa teamet');
  await lead.page.getByLabel('Teamets namn').fill(name);
  await lead.press('Gör nyckeln');
  await lead.heading('Teamets sex ord');
  const words = await lead.page.locator('section .passphrase:visible li').allTextContents();
  lead.passphrase = words.join(' ');
  await lead.press('Jag har sparat orden');
  await lead.page.getByLabel('Sex ord').fill(lead.passphrase.toUpperCase());
  await lead.press('Skapa teamet');
  await lead.page.getByRole('heading', { name: 'Lokala mål' }).waitFor();
}

/**
 * Makes `count` invites and answers the links that their codes carry. A camera is not to be had here: each link is put together from
 * the sheet's code and the team's public key, and the picture on the sheet must be exactly that link's.
 */
export async function invitesOnPage(app: ServedApp, lead: TestLead, count: number): Promise<string[]> {
  await lead.page.getByRole('link', { name: 'Bjud in deltagare' }).click();
  await lead.page.getByLabel('Hur många?').fill(String(count));
  await lead.press('Gör inbjudningar');
  await lead.heading(new RegExp(`^${count} inbjud`));
  const [team] = await app.installation.teams();
  const { profile } = (await (await fetch(`${app.url}/api/teams/${team?.team}`)).json()) as TeamPage;
  const fingerprint = await fingerprintOf(profile.publicKey);
  const links: string[] = [];
  for (const card of await lead.page.locator('.invite-card').all()) {
    const typed = (await card.locator('.invite-code').textContent()) ?? '';
    const link = `${app.url}/join#${toInviteHash(typed.replace('-', ''), fingerprint)}`;
    expect(await card.locator('.qr-code path').getAttribute('d')).toBe(qrPath(link));
    links.push(link);
  }
  return links;
}

function qrPath(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
