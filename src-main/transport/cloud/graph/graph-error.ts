import { z } from 'zod';

const errorBody = z.object({
  error: z.object({
    code: z.number().int(),
    message: z.string().catch(''),
    error_data: z.object({ details: z.string().catch('') }).catch({ details: '' }),
    fbtrace_id: z.string().catch(''),
  }),
});

/** What Graph said was wrong. Its own words only: never the token, which Graph repeats in some of them. */
export class GraphError extends Error {
  readonly code: number;
  /** The HTTP status of the answer. */
  readonly status: number;

  constructor({ code, status, words }: { code: number; status: number; words: string }) {
    super(`Graph ${code} (HTTP ${status}): ${words}`);
    this.code = code;
    this.status = status;
  }
}

/** @returns undefined when the answer is no error of Graph's. */
export function readGraphError(json: unknown, status: number, secret: string): GraphError | undefined {
  const read = errorBody.safeParse(json);
  if (!read.success) return undefined;
  const { code, message, error_data: data, fbtrace_id: trace } = read.data.error;
  const words = [message, data.details, trace && `trace ${trace}`].filter((each) => each !== '').join(' · ');
  return new GraphError({ code, status, words: withoutSecret(words, secret) });
}

const withoutSecret = (text: string, secret: string): string =>
  secret === '' ? text : text.replaceAll(secret, '[token]');
