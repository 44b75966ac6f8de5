// A person with a phone: what a thumb does on the real pages, by the words that stand on them.
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import type { ServedApp } from '#tests/browser/served-app.ts';

export const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } } as const;
export const LINES = ['individually', 'interpersonally', 'socially', 'overall'] as const;

export interface TestPhone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page: uncaught errors, blocked resources. A story ends with none. */
  readonly faults: string[];
  /** Requests to the bag, with their answers' status. */
  readonly toBag: { readonly path: string; readonly body: Record<string, unknown>; readonly status: number }[];
  press(name: string): Promise<void>;
  follow(name: string): Promise<void>;
  heading(name: string | RegExp): Promise<void>;
  /** Taps the line at a share (0–1) of its length. */
  tapLine(line: string, share: number): Promise<void>;
  lineValue(line: string): Promise<string | null>;
  close(): Promise<void>;
}

export async function newPhone(app: ServedApp, browser: Browser, options: BrowserContextOptions = {}): Promise<TestPhone> {
  const context = await app.device(browser, { ...PHONE, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const toBag: TestPhone['toBag'] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
  context.on('requestfinished', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (!/^\/api\/(?:contributions|withdrawals)$/.test(pathname)) return;
    const body = request.postDataJSON() as Record<string, unknown>;
    void request.response().then((answer) => toBag.push({ path: pathname, body, status: answer?.status() ?? 0 }));
  });
  const line = (name: string) => page.locator(`[data-analogue="${name}"]`);
  return {
    context,
    page,
    faults,
    toBag,
    press: (name) => page.getByRole('button', { name, exact: true }).tap(),
    follow: (name) => page.getByRole('link', { name, exact: true }).tap(),
    heading: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
    async tapLine(name, share) {
      await line(name).waitFor({ state: 'visible' });
      const box = await line(name).locator('.analogue-line').boundingBox();
      if (!box) throw new Error(`no line ${name}`);
      await page.touchscreen.tap(box.x + box.width * share, box.y + 1);
      await expect.poll(() => line(name).getAttribute('data-value')).toBe(String(Math.round(share * 100)));
    },
    lineValue: (name) => line(name).getAttribute('data-value'),
    close: () => context.close(),
  };
}

/** The first screen, by its link or by its address. */
export async function goHome(phone: TestPhone): Promise<void> {
  const home = phone.page.getByRole('link', { name: 'Framsteg' });
  if (phone.page.url().startsWith('http')) await home.tap();
  else await phone.page.goto('/');
  await phone.heading('Välkommen');
}

/** Home → four lines → review → done. `shares`: one for each line. */
export async function answerLines(phone: TestPhone, shares: readonly number[]): Promise<void> {
  await goHome(phone);
  await phone.follow('Svara på fyra frågor');
  for (const [at, name] of LINES.entries()) {
    await phone.tapLine(name, shares[at] ?? 0.5);
    await phone.press('Nästa');
  }
  await phone.heading('Dina svar');
  await phone.press('Klar');
  await phone.heading('Klart. Dina svar är sparade i telefonen.');
}

/** Presses a face of the step scale; a half comes after its whole. */
export async function pickStep(phone: TestPhone, step: number): Promise<void> {
  const whole = Math.floor(step);
  await phone.page.locator('.step-scale-step').nth(whole).tap();
  if (step !== whole) await phone.press('Ett halvt steg upp');
}

/** A goal in own words, and where the person is now. */
export async function answerOwnStep(phone: TestPhone, goal: string, step: number, words: string): Promise<void> {
  await goHome(phone);
  await phone.page.getByRole('link', { name: /^Mina steg/ }).tap();
  await phone.follow('Skriv ett mål');
  await phone.page.getByLabel('Mitt mål').fill(goal);
  await phone.press('Spara målet');
  await phone.heading('Var är du nu på väg mot ditt mål?');
  await pickStep(phone, step);
  await phone.press('Nästa');
  await phone.page.getByText('Vad har du gjort som hjälpte?').tap();
  await phone.page.locator('details[open]').getByLabel('Med egna ord').fill(words);
  await phone.press('Klar');
  await phone.heading('Klart. Ditt svar är sparat i telefonen.');
}

/** The team's question with its wishes, from the screen that shows what would be sent, and back to it. */
export async function answerTeam(phone: TestPhone, step: number, wishes: readonly string[]): Promise<void> {
  await phone.page
    .getByRole('link', { name: /^Svara (?:nu|på nytt)$/ })
    .last()
    .tap();
  await phone.heading('Teamets fråga');
  await pickStep(phone, step);
  await phone.follow('Nästa');
  await phone.heading('Vad skulle hjälpa dig vidare?');
  for (const wish of wishes) await phone.page.getByLabel(wish, { exact: true }).check();
  await phone.press('Klar');
  await phone.heading('Det här skickas om du vill');
}
