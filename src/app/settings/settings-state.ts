// The choices a person made about how the app behaves. The language is not here: it must be known before anything is opened.
import type { PhonePorts } from '#app/phone-app.ts';
import type { Settings } from '#contract/stored-record.ts';
import { type Fault, ok, type Result } from '#shared/result.ts';
import { type ReadonlySignal, signal } from '#shared/signal.ts';

export interface SettingsState {
  /** Layout of the check-in's lines; null = by the width of the screen. */
  readonly layout: ReadonlySignal<Settings['layout']>;
  readonly fault: ReadonlySignal<Fault | null>;
  read(): Promise<Result<void>>;
  chooseLayout(layout: Settings['layout']): Promise<void>;
}

export function createSettingsState({ records }: Pick<PhonePorts, 'records'>): SettingsState {
  const layout = signal<Settings['layout']>(null);
  const fault = signal<Fault | null>(null);

  async function read(): Promise<Result<void>> {
    const found = await records.all('settings');
    fault.value = found.ok ? null : found.fault;
    if (!found.ok) return found;
    layout.value = found.value[0]?.layout ?? null;
    return ok();
  }

  return {
    layout,
    fault,
    read,
    async chooseLayout(chosen) {
      const ready = await read();
      if (!ready.ok) return;
      const saved = await records.commit([{ store: 'settings', record: { v: 1, id: 'settings', layout: chosen } }]);
      fault.value = saved.ok ? null : saved.fault;
      if (saved.ok) layout.value = chosen;
    },
  };
}
