// The one list of what the server answers to. Bodies: the contract's parsers. Answers: the contract's schemas; `{}` where nothing is to say.
import { parseContribution, parseWithdrawal } from '#contract/contribution.ts';
import { parseEnrolRequest, parseNewInvites } from '#contract/enrolment.ts';
import { parseNewRound, parseSignedCancel } from '#contract/manifest.ts';
import { parseJson } from '#contract/parse.ts';
import { parseSignIn } from '#contract/session.ts';
import { parseSignedSummary } from '#contract/summary.ts';
import { type NewTeam, parseNewTeam, parseSignedGoal } from '#contract/team.ts';
import { parseTokenRequest } from '#contract/token.ts';
import type { Bag } from '#server/bag/bag.ts';
import type { Door } from '#server/door/door.ts';
import type { Access, Call, Route } from '#server/http/route.ts';
import type { Rounds } from '#server/staff/rounds.ts';
import type { SignIn } from '#server/staff/sign-in.ts';
import type { Teams } from '#server/staff/teams.ts';
import { ok, type Result } from '#shared/result.ts';

export interface Services {
  readonly door: Door;
  readonly bag: Bag;
  readonly signIn: SignIn;
  readonly teams: Teams;
  readonly rounds: Rounds;
  readonly issuerPk: string;
  /** The data is made up: pages say so. */
  readonly demo: boolean;
}

type Answer = Promise<Result<unknown>> | Result<unknown>;
type Parser<T> = (input: unknown) => Result<T>;

const get = (path: string, access: Access, handle: (call: Call) => Answer): Route => ({ method: 'GET', path, access, handle });

/** A route with a body: parsed first, whatever else would be wrong. */
function send<T>(
  method: 'POST' | 'PUT',
  path: string,
  access: Access,
  parse: Parser<T>,
  work: (body: T, call: Call) => Answer,
): Route {
  const handle = (call: Call): Answer => {
    const body = parseJson(call.body, parse);
    return body.ok ? work(body.value, call) : body;
  };
  return { method, path, access, handle };
}

/** Done, and nothing to tell. */
const done = async (outcome: Promise<Result<void>>): Promise<Result<unknown>> => {
  const result = await outcome;
  return result.ok ? ok({}) : result;
};

export function routesOf({ door, bag, signIn, teams, rounds, issuerPk, demo }: Services): readonly Route[] {
  const team = (call: Call) => call.params.team ?? '';
  const batch = (call: Call) => call.params.batch ?? '';
  const withTeam = async (call: Call, work: (found: NewTeam) => Answer): Promise<Result<unknown>> => {
    const found = await teams.find(team(call));
    return found.ok ? work(found.value) : found;
  };
  const startSession = async (link: string, call: Call): Promise<Result<unknown>> => {
    const started = await signIn.start(link);
    if (!started.ok) return started;
    call.setSession(started.value.token);
    return ok(started.value.session);
  };
  const endSession = async (call: Call): Promise<Result<unknown>> => {
    await signIn.end(call.person);
    call.setSession(null);
    return ok({});
  };
  const staffTeam = async (call: Call, { profile, signature, wrappedTeamKey }: NewTeam): Promise<Result<unknown>> => {
    const batches = await rounds.states(profile.team);
    return ok({ profile, signature, wrappedTeamKey, batches, liveInvites: await door.liveInvites(team(call)) });
  };

  return [
    get('/api/health', 'everybody', () => ok({ health: 'ok', demo })),
    get('/api/issuer', 'everybody', () => ok({ issuerPk })),

    // What everybody may know of a team: no credential, the same answer for all.
    get('/api/teams/:team', 'everybody', (call) => teams.page(team(call))),
    get('/api/teams/:team/manifests', 'everybody', (call) => withTeam(call, async () => ok(await rounds.manifests(team(call))))),
    get('/api/teams/:team/summaries', 'everybody', (call) => withTeam(call, async () => ok(await rounds.summaries(team(call))))),

    // The door.
    send('POST', '/api/enrolments', 'nameless', parseEnrolRequest, (body) => door.enrol(body)),
    send('POST', '/api/tokens', 'nameless', parseTokenRequest, (body) => door.token(body)),

    // The bag.
    send('POST', '/api/contributions', 'nameless', parseContribution, (body) => bag.contribute(body)),
    send('POST', '/api/withdrawals', 'nameless', parseWithdrawal, (body) => bag.withdraw(body)),

    // The team's staff.
    send('POST', '/api/staff/session', 'page', parseSignIn, (body, call) => startSession(body.link, call)),
    get('/api/staff/session', 'person', async (call) => ok(await signIn.describe(call.person))),
    { method: 'DELETE', path: '/api/staff/session', access: 'person', handle: endSession },
    send('POST', '/api/staff/teams', 'person', parseNewTeam, (body, call) => done(teams.add(body, call.person))),
    get('/api/staff/teams/:team', 'team', (call) => withTeam(call, (found) => staffTeam(call, found))),
    send('POST', '/api/staff/teams/:team/invites', 'team', parseNewInvites, async (body, call) =>
      ok(await door.invite(team(call), body.count)),
    ),
    send('POST', '/api/staff/teams/:team/rounds', 'team', parseNewRound, (body, call) =>
      withTeam(call, ({ profile }) => done(rounds.announce(profile, body))),
    ),
    send('POST', '/api/staff/teams/:team/cancels', 'team', parseSignedCancel, (body, call) =>
      withTeam(call, ({ profile }) => done(rounds.cancel(profile, body))),
    ),
    send('PUT', '/api/staff/teams/:team/goals/:goal', 'team', parseSignedGoal, (body, call) =>
      done(teams.putGoal(team(call), call.params.goal ?? '', body)),
    ),
    get('/api/staff/teams/:team/batches/:batch', 'team', (call) => rounds.sealed(team(call), batch(call))),
    send('PUT', '/api/staff/teams/:team/batches/:batch/summary', 'team', parseSignedSummary, (body, call) =>
      withTeam(call, ({ profile }) => done(rounds.publish(profile, batch(call), body))),
    ),
  ];
}
