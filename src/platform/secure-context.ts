// Whether the page came a way on which the browser allows encryption. Without it there is nothing to do but say so.
import { fail, ok, type Result } from '#shared/result.ts';

/** not-secure on plain http:// (except localhost), where browsers hide WebCrypto. */
export function checkSecureContext(): Result<void> {
  return globalThis.isSecureContext && globalThis.crypto?.subtle ? ok() : fail('not-secure');
}
