// How the bag checks a token without holding the key. RFC 9497's POPRF is verified with the issuer's secret key, hence a port.
import type { Withdrawal } from '#contract/contribution.ts';

export interface TokenCheck {
  /** True when `output` is what the issuer's key makes of `nonce` for this batch and index. */
  holds(issuerPk: string, spent: Pick<Withdrawal, 'batch' | 'index' | 'nonce' | 'output'>): boolean;
}
