// The one place that maps fault codes to words; complete by type, because every code is a key under safety:fault.
import type { ErrorCode } from '#shared/error-codes.ts';
import { t } from '#text/translate.ts';

/** A sentence that says what happened and what can be done, in the person's language. */
export const faultWords = (code: ErrorCode): string => t(`safety:fault.${code}`);
