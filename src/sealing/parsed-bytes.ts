// Bytes of text that the contract has parsed already. It knows no layouts: those are contract/byte-layout.
import { concatBytes, fromBase64url } from '#shared/bytes.ts';

/** Bytes of base64url text. Throws on anything else: the caller forgot to parse. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text);
  if (bytes === null) throw new TypeError('not base64url: parse before sealing');
  return concatBytes(bytes);
}
