// What every feature of the phone app is given: the ports, made in main.tsx, and one state a feature, made on first use.
// It must not know which features there are, nor any adapter.
import type { Connectivity, PhoneSealing, Post, Records, TabLock } from '#domain/ports.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import type { Result } from '#shared/result.ts';
import type { ReadonlySignal } from '#shared/signal.ts';
import type { Language } from '#text/languages.ts';

/** The few things of the phone itself that screens may ask for. */
export interface Device {
  /** The name "demo" stands in the frame: the server said that it holds made-up data. */
  readonly demo: ReadonlySignal<boolean>;
  /** A new version lies ready. It is offered on the home screen only. */
  readonly updateWaiting: ReadonlySignal<boolean>;
  applyUpdate(): void;
  /** Blanks the screen, drops the key, leaves. */
  closeQuickly(): void;
  /** Loads the language and remembers it; the words on the screen stay when it cannot be had. */
  chooseLanguage(language: Language): Promise<Result<void>>;
  /** Asks the browser to keep our storage; false when it did not promise. */
  keepStorage(): Promise<boolean>;
  /** Erases every answer, every choice and the key from this phone, then starts anew. */
  eraseAll(): Promise<Result<void>>;
}

export interface PhonePorts {
  /** Sealed records. Every call waits for vault and database; a fault of either comes back as the call's Result. */
  readonly records: Records;
  readonly clock: Clock;
  readonly random: Random;
  /** A new random id: 16 bytes, base64url. */
  readonly newId: () => string;
  readonly connectivity: Connectivity;
  readonly tabLock: TabLock;
  /** The server. Its code is loaded by the first call; chunk-missing when it cannot be had. */
  readonly post: Post;
  /** The protocol's cryptography, loaded by the first call: only when a team is joined or a round is open. */
  readonly sealing: () => Promise<Result<PhoneSealing>>;
  /** Something lies in the outbox, or a team was joined: look at it soon. Safe to call at any time. */
  readonly wakeSync: () => void;
  readonly device: Device;
}

export interface PhoneApp extends PhonePorts {
  /**
   * The one state that `create` makes, made at the first call and the same ever after:
   * `const steps = app.stateOf(createStepsState)`. A new feature needs no line in main.tsx for its state.
   */
  stateOf<T>(create: (app: PhoneApp) => T): T;
}

export function createPhoneApp(ports: PhonePorts): PhoneApp {
  const states = new Map<unknown, unknown>();
  const app: PhoneApp = {
    ...ports,
    stateOf<T>(create: (app: PhoneApp) => T): T {
      if (!states.has(create)) states.set(create, create(app));
      return states.get(create) as T;
    },
  };
  return app;
}
