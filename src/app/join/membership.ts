// Reads the one membership of this phone. Null: in no team and on no way into one.
import type { Membership } from '#contract/stored-record.ts';
import type { Records } from '#domain/ports.ts';
import { ok, type Result } from '#shared/result.ts';

export async function readMembership(records: Records): Promise<Result<Membership | null>> {
  const read = await records.all('membership');
  return read.ok ? ok(read.value[0] ?? null) : read;
}
