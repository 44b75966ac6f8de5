// RFC 8785: the one text of a document, so that two programs hash and sign the same bytes.
import canonicalize from 'canonicalize';

/** Throws on values that JSON does not have (functions, undefined at the root, NaN). */
export function canonicalJson(document: unknown): string {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError('not a JSON document');
  return text;
}
