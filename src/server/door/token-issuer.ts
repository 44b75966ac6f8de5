// How the door makes tokens without seeing the key: the key may lie in another process or another authority.
import type { TokenAnswer } from '#contract/token.ts';
import type { Result } from '#shared/result.ts';

export interface TokenIssuer {
  /** `blinded`: base64url, 33 bytes. Fault: malformed when it is no point of the curve. */
  issue(issuerPk: string, batch: string, index: number, blinded: string): Result<TokenAnswer>;
}
