// One action under way on a screen: busy while it runs, its fault when it failed. A second press waits for the first.
import { useRef, useState } from 'preact/hooks';
import type { Fault, Result } from '#shared/result.ts';

export interface Action {
  readonly busy: boolean;
  readonly fault: Fault | null;
  /** Null: another is under way, or it failed. */
  run<T>(work: () => Promise<Result<T>>): Promise<{ readonly value: T } | null>;
  forget(): void;
}

export function useAction(): Action {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  return {
    busy,
    fault,
    forget: () => setFault(null),
    async run(work) {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setFault(null);
      try {
        const result = await work();
        if (result.ok) return { value: result.value };
        setFault(result.fault);
        return null;
      } catch (error) {
        // A lazily loaded part that did not arrive rejects; everything else is a programming error and goes on.
        if (!(error instanceof TypeError) || !/import|fetch|load/i.test(error.message)) throw error;
        setFault({ code: 'chunk-missing' });
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
