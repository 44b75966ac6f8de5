// Composition root of the server: an installation, HTTP in front of it, and the timer that closes rounds. No rule lives here.
import type { AddressInfo } from 'node:net';
import type { Config } from '#server/config.ts';
import { type App, buildApp } from '#server/http/app.ts';
import { type Installation, type InstallationParts, openInstallation } from '#server/installation.ts';
import { StartFault } from '#server/start-fault.ts';
import { isBusy } from '#server/store/sqlite-file.ts';

export interface ServerParts extends InstallationParts {
  readonly config: Config;
  /** dist/client; null serves the API alone. */
  readonly clientDir: string | null;
}

export interface RunningServer {
  /** Where people reach it: PUBLIC_URL, or this machine's address when PORT was 0. */
  readonly url: string;
  readonly app: App;
  readonly installation: Installation;
  /** Takes no more connections, finishes what is under way, closes the stores. Safe to call twice. */
  stop(): Promise<void>;
}

/** How late a round may close when nobody asks for it meanwhile. */
const TIDY_EVERY_MS = 10_000;

/** Throws a StartFault whose text is meant for the person who runs the server. */
export async function startServer({ config, clock, random, clientDir }: ServerParts): Promise<RunningServer> {
  const installation = await openInstallation({ config, clock, random, report });
  const app = await buildServerApp(installation, config, clientDir).catch(async (error: unknown) => {
    await installation.close();
    throw error;
  });
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await app.close();
    await installation.close();
    throw listenFault(error, config);
  }
  const timer = setInterval(() => void installation.tidy().catch(report), TIDY_EVERY_MS);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    clearInterval(timer);
    await app.close();
    await installation.close();
  };
  const { port } = app.server.address() as AddressInfo;
  return {
    url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
    app,
    installation,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** The app without a port: for tests, and for the demo that speaks to itself before it listens. */
export function buildServerApp(installation: Installation, config: Config, clientDir: string | null): Promise<App> {
  return buildApp({ services: installation.services, publicUrl: config.publicUrl, clientDir, isBusy, onServerFault: report });
}

/** A fault of ours: its name and place in the code. Requests are never part of it. */
function report(error: unknown): void {
  if (isBusy(error)) return;
  console.error(`Server fault: ${error instanceof Error ? error.stack : String(error)}`);
}

function listenFault(error: unknown, { port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return new StartFault(`Port ${port} is taken. Set PORT to another number, or stop the other program.`);
  if (code === 'EACCES') return new StartFault(`Port ${port} may not be used by this account. Set PORT to a number above 1023.`);
  return error;
}
