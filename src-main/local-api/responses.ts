import { PROBLEM_TYPE, problemSchema } from './problems.ts';

const WORDS: Readonly<Record<number, string>> = {
  400: 'The request is not as documented',
  401: 'No key, or one that is unknown or revoked',
  403: 'The key does not allow this, or the call comes by way of a web page',
  404: 'There is nothing here',
  409: 'Not now; `code` says why',
  413: 'Too large',
  415: 'This type of content is not taken here',
  422: 'The request cannot be done as it is; `code` says why',
  429: 'Too many; see Retry-After',
  500: 'Something went wrong in Rosheta',
  503: 'Rosheta cannot do this now; try again',
};

/** Those that any call with a key may get. */
const ALWAYS = [400, 401, 403, 429, 500, 503];

/** The problems that a route documents, beside those of every route. */
export function problems(...statuses: number[]): Record<number, unknown> {
  const own = [...new Set([...ALWAYS, ...statuses])];
  return Object.fromEntries(
    own.map((status) => [
      status,
      { description: WORDS[status] ?? '', content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
    ]),
  );
}

export const WITH_KEY = [{ key: [] }];
