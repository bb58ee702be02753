import type { Readable } from 'node:stream';
import type { CloudAccess } from '../access.ts';
import { readGraphError, type GraphError } from './graph-error.ts';
import { callOnce, textOf, type HttpCall } from './http-call.ts';

export const GRAPH_URL = 'https://graph.facebook.com';
/** Some of Meta's servers refuse those who do not say what they are. */
export const USER_AGENT = 'Rosheta';

const ANSWER_LIMIT_MS = 30_000;
const MOST_ANSWER_BYTES = 4 * 1024 * 1024;

/**
 * - `answer`: 2xx with JSON.
 * - `refused`: an error of Graph's with a 4xx.
 * - `not-reached`: provably nothing left this PC.
 * - `unclear`: everything else; what was asked for may have been done.
 */
export type GraphAnswer =
  | { kind: 'answer'; json: unknown }
  | { kind: 'refused'; error: GraphError }
  | { kind: 'not-reached'; cause: unknown }
  | { kind: 'unclear'; cause: unknown };

interface GraphCall {
  method?: HttpCall['method'];
  /** Behind the version, without a slash in front. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: { type: string; bytes: Buffer | Readable; length?: number | undefined } | undefined;
  limitMs?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Talks to Graph as one account. The token goes into one header and nowhere else. */
export class GraphClient {
  readonly #access: CloudAccess;
  readonly #baseUrl: string;

  constructor(access: CloudAccess, baseUrl: string = GRAPH_URL) {
    this.#access = access;
    this.#baseUrl = baseUrl;
  }

  get phoneNumberId(): string {
    return this.#access.phoneNumberId;
  }

  get businessAccountId(): string {
    return this.#access.businessAccountId;
  }

  /** Once, never repeated; never rejects. */
  async call({
    method = 'GET',
    path,
    query = {},
    body,
    limitMs = ANSWER_LIMIT_MS,
    signal,
  }: GraphCall): Promise<GraphAnswer> {
    const { accessToken, graphVersion } = this.#access;
    const url = new URL(`/${graphVersion}/${path}`, this.#baseUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const length = body !== undefined && Buffer.isBuffer(body.bytes) ? body.bytes.length : body?.length;
    const headers = {
      authorization: `Bearer ${accessToken}`,
      'user-agent': USER_AGENT,
      accept: 'application/json',
      ...(body && { 'content-type': body.type }),
      ...(length !== undefined && { 'content-length': String(length) }),
    };
    const outcome = await callOnce({ method, url, headers, body: body?.bytes, limitMs, signal });
    if (outcome.kind === 'not-reached') return outcome;
    if (outcome.kind === 'lost') return { kind: 'unclear', cause: outcome.cause };
    const { status } = outcome;
    try {
      const text = await textOf(outcome.body, { mostBytes: MOST_ANSWER_BYTES, limitMs });
      const json: unknown = JSON.parse(text);
      const error = readGraphError(json, status, accessToken);
      if (error !== undefined && status >= 400 && status < 500) return { kind: 'refused', error };
      if (error === undefined && status >= 200 && status < 300) return { kind: 'answer', json };
      return { kind: 'unclear', cause: error ?? new Error(`HTTP ${status} from Graph`) };
    } catch (cause) {
      return {
        kind: 'unclear',
        cause: new Error(`an unreadable answer of Graph (HTTP ${status})`, { cause }),
      };
    }
  }

  /** The same with a JSON body. */
  post(
    path: string,
    json: unknown,
    options: { limitMs?: number; signal?: AbortSignal } = {},
  ): Promise<GraphAnswer> {
    const bytes = Buffer.from(JSON.stringify(json));
    return this.call({ method: 'POST', path, body: { type: 'application/json', bytes }, ...options });
  }

  /** Also for the file servers of Graph; see downloads. */
  get authorization(): string {
    return `Bearer ${this.#access.accessToken}`;
  }
}
