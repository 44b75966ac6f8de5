// The server as the team page sees it: one call a route, faults as codes. Knows no screen and no key; never throws.
import { parseSealedBatch, type SealedBatch } from '#contract/contribution.ts';
import { type Invites, parseInvites } from '#contract/enrolment.ts';
import { type ManifestList, type NewRound, parseIssuer, parseManifestList, type SignedCancel } from '#contract/manifest.ts';
import { parseJson } from '#contract/parse.ts';
import { parseFaultBody, parseSession, type Session } from '#contract/session.ts';
import { parseSummaryList, type SignedSummary, type SummaryList } from '#contract/summary.ts';
import { type NewTeam, parseStaffTeam, parseTeamPage, type SignedGoal, type StaffTeam, type TeamPage } from '#contract/team.ts';
import { WIRE_CODES } from '#shared/error-codes.ts';
import { type Fault, fail, ok, type Result } from '#shared/result.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Every call: `offline` without network, the server's own code for a 4xx or 5xx, `answer-unreadable` off the contract. */
export interface StaffPost {
  session(): Promise<Result<Session>>;
  signIn(link: string): Promise<Result<Session>>;
  signOut(): Promise<Result<void>>;
  makeTeam(team: NewTeam): Promise<Result<void>>;
  staffTeam(team: string): Promise<Result<StaffTeam>>;
  invites(team: string, count: number): Promise<Result<Invites>>;
  openRound(team: string, round: NewRound): Promise<Result<void>>;
  cancel(team: string, cancel: SignedCancel): Promise<Result<void>>;
  setGoal(team: string, goal: SignedGoal): Promise<Result<void>>;
  sealedBatch(team: string, batch: string): Promise<Result<SealedBatch>>;
  publish(team: string, batch: string, summary: SignedSummary): Promise<Result<void>>;
  teamPage(team: string): Promise<Result<TeamPage>>;
  manifests(team: string): Promise<Result<ManifestList>>;
  summaries(team: string): Promise<Result<SummaryList>>;
  issuer(): Promise<Result<{ issuerPk: string }>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Parse<T> = (input: unknown) => Result<T>;
const nothing: Parse<void> = () => ok();

async function faultOf(response: Response): Promise<Fault> {
  const body = parseJson(await response.text(), parseFaultBody, 'answer-unreadable');
  const code = body.ok ? WIRE_CODES.find((known) => known === body.value.code) : undefined;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const known = code ?? (response.status === 503 || response.status === 429 ? 'busy' : 'server-fault');
  return Number.isFinite(seconds) ? { code: known, retryAfterMs: seconds * 1000 } : { code: known };
}

/** `send` is the browser's fetch, or a stand-in. Cookies go along only to the page's own origin. */
export function staffPostOf(send: Fetch): StaffPost {
  async function call<T>(method: Method, path: string, parse: Parse<T>, body?: unknown): Promise<Result<T>> {
    let response: Response;
    let text: string;
    try {
      response = await send(`/api${path}`, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      if (!response.ok) return { ok: false, fault: await faultOf(response) };
      text = await response.text();
    } catch {
      return fail('offline');
    }
    return parse === (nothing as unknown) ? parse(null) : parseJson(text, parse, 'answer-unreadable');
  }
  const staff = (team: string) => `/staff/teams/${team}`;
  return {
    session: () => call('GET', '/staff/session', parseSession),
    signIn: (link) => call('POST', '/staff/session', parseSession, { link }),
    signOut: () => call('DELETE', '/staff/session', nothing),
    makeTeam: (team) => call('POST', '/staff/teams', nothing, team),
    staffTeam: (team) => call('GET', staff(team), parseStaffTeam),
    invites: (team, count) => call('POST', `${staff(team)}/invites`, parseInvites, { count }),
    openRound: (team, round) => call('POST', `${staff(team)}/rounds`, nothing, round),
    cancel: (team, cancel) => call('POST', `${staff(team)}/cancels`, nothing, cancel),
    setGoal: (team, goal) => call('PUT', `${staff(team)}/goals/${goal.goal.goal}`, nothing, goal),
    sealedBatch: (team, batch) => call('GET', `${staff(team)}/batches/${batch}`, parseSealedBatch),
    publish: (team, batch, summary) => call('PUT', `${staff(team)}/batches/${batch}/summary`, nothing, summary),
    teamPage: (team) => call('GET', `/teams/${team}`, parseTeamPage),
    manifests: (team) => call('GET', `/teams/${team}/manifests`, parseManifestList),
    summaries: (team) => call('GET', `/teams/${team}/summaries`, parseSummaryList),
    issuer: () => call('GET', '/issuer', parseIssuer),
  };
}
