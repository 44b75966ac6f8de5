// What door and bag need to know of a batch. They ask through this port, so that neither knows teams, manifests or each other.

/** `opens`, `closes`: instants in ms; a token or contribution is taken while opens ≤ now < closes. `issuerPk`: base64url, 33 bytes. */
export interface BatchWindow {
  readonly team: string;
  readonly opens: number;
  readonly closes: number;
  readonly atoms: number;
  readonly issuerPk: string;
  readonly cancelled: boolean;
}

export interface RoundBook {
  /** Null for a batch that no team has announced. */
  find(batch: string): Promise<BatchWindow | null>;
}
