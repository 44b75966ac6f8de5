// One door for everything that comes from outside: a typed value or a coded fault, never an exception.
import * as v from 'valibot';
import type { ErrorCode } from '#shared/error-codes.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Makes a parser from a schema. `code` is the fault for anything that does not fit; detail names the place, never the value. */
export function parserOf<S extends v.GenericSchema>(schema: S, code: ErrorCode = 'malformed') {
  return (input: unknown): Result<v.InferOutput<S>> => {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    if (parsed.success) return ok(parsed.output);
    const issue = parsed.issues[0];
    return fail(code, `${v.getDotPath(issue) ?? '(root)'}: ${issue.type}`);
  };
}

/**
 * A list out of an answer, item by item: what this version cannot read (a scheme or a field of later times) is left out, so that one
 * new item does not hide all the others from an older phone. What is left out is never half believed. Reads the first `most` items.
 */
export const readableItems = <S extends v.GenericSchema>(schema: S, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.slice(0, most).flatMap((item): v.InferOutput<S>[] => {
        const parsed = v.safeParse(schema, item);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

/** Parses JSON text and then the value. */
export function parseJson<T>(text: string, parse: (input: unknown) => Result<T>, code: ErrorCode = 'malformed'): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(code, 'not JSON');
  }
  return parse(value);
}
