/** Graph's errors: their HTTP status and words, and the shape in which they are answered. */

interface Known {
  status: number;
  title: string;
}

const known = (status: number, title: string): Known => ({ status, title });

/** What Meta's list of errors says of each; what is not in it is answered with 400. */
const KNOWN: Record<number, Known> = {
  0: known(401, 'AuthException'),
  1: known(400, 'API Unknown'),
  2: known(503, 'API Service'),
  3: known(500, 'API Method'),
  4: known(400, 'API Too Many Calls'),
  10: known(403, 'Permission Denied'),
  33: known(400, 'Parameter value is not valid'),
  100: known(400, 'Invalid parameter'),
  104: known(400, 'An access token is required to request this resource.'),
  190: known(401, 'Access token has expired'),
  200: known(403, 'API Permission'),
  368: known(403, 'Temporarily blocked for policies violations'),
  2200: known(400, 'Callback verification failed'),
  2500: known(400, 'Unknown path components'),
  80007: known(400, 'Rate limit issues'),
  130429: known(429, 'Rate limit hit'),
  130472: known(400, "User's number is part of an experiment"),
  130497: known(403, 'Business account is restricted from messaging users in this country.'),
  131000: known(500, 'Something went wrong'),
  131005: known(403, 'Access denied'),
  131008: known(400, 'Required parameter is missing'),
  131009: known(400, 'Parameter value is not valid'),
  131016: known(500, 'Service unavailable'),
  131021: known(400, 'Recipient cannot be sender'),
  131026: known(400, 'Message undeliverable'),
  131030: known(400, 'Recipient phone number not in allowed list'),
  131031: known(403, 'Account has been locked'),
  131037: known(400, 'Display name approval needed'),
  131042: known(400, 'Business eligibility payment issue'),
  131045: known(500, 'Incorrect certificate'),
  131047: known(400, 'Re-engagement message'),
  131048: known(400, 'Spam rate limit hit'),
  131049: known(400, 'This message was not delivered to maintain healthy ecosystem engagement.'),
  131050: known(400, 'User has stopped receiving marketing messages'),
  131051: known(400, 'Unsupported message type'),
  131052: known(400, 'Media download error'),
  131053: known(400, 'Media upload error'),
  131056: known(400, 'Pair rate limit hit'),
  131057: known(500, 'Account in maintenance mode'),
  131060: known(400, 'This message is unavailable'),
  131062: known(400, 'Authentication templates need a phone number'),
  131063: known(400, 'Only by the Marketing Messages API'),
  131064: known(400, 'Messaging limit reached'),
  132000: known(400, 'Template param count mismatch'),
  132001: known(404, 'Template does not exist'),
  132005: known(400, 'Template hydrated text too long'),
  132007: known(400, 'Template format character policy violated'),
  132008: known(400, 'Template parameter value is not valid'),
  132012: known(400, 'Template parameter format mismatch'),
  132015: known(400, 'Template is paused'),
  132016: known(400, 'Template is disabled'),
  132018: known(400, 'Template parameter is not valid'),
  132068: known(400, 'Flow is in blocked state'),
  132069: known(400, 'Flow is in throttled state'),
  133004: known(503, 'Server temporarily unavailable'),
  133005: known(400, 'Two step verification PIN mismatch'),
  133006: known(400, 'Phone number re-verification needed'),
  133008: known(400, 'Too many two step verification PIN guesses'),
  133009: known(400, 'Two step verification PIN guessed too fast'),
  133010: known(400, 'Phone number not registered'),
  133015: known(400, 'Please wait a few minutes before attempting to register this phone number'),
  133016: known(400, 'Account register deregister rate limit exceeded'),
  135000: known(400, 'Generic user error'),
};

const titleOf = (code: number): string => KNOWN[code]?.title ?? 'An unknown error occurred';

export interface ErrorParts {
  details?: string;
  subcode?: number;
  type?: string;
  /** When the whole sentence is another one than the title. */
  message?: string;
}

/** Thrown where a request is judged; the server makes the answer of it. */
export class GraphError extends Error {
  readonly code: number;
  readonly status: number;
  readonly #parts: ErrorParts;

  constructor(code: number, parts: ErrorParts = {}) {
    super(parts.message ?? `(#${code}) ${titleOf(code)}`);
    this.code = code;
    this.status = KNOWN[code]?.status ?? 400;
    this.#parts = parts;
  }

  toAnswer(traceId: string): object {
    const { details, subcode, type } = this.#parts;
    return {
      error: {
        message: this.message,
        type: type ?? 'OAuthException',
        code: this.code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        ...(details !== undefined && { error_data: { messaging_product: 'whatsapp', details } }),
        fbtrace_id: traceId,
      },
    };
  }
}

/** The object of that id is not there, not ours, or does not know this call: Graph doesn't tell which. */
export function noSuchObject(id: string, method: string): GraphError {
  const word = method === 'GET' ? 'get' : method.toLowerCase();
  return new GraphError(100, {
    subcode: 33,
    type: 'GraphMethodException',
    message:
      `Unsupported ${word} request. Object with ID '${id}' does not exist, cannot be loaded due to missing ` +
      'permissions, or does not support this operation.',
  });
}

/** An error as it stands in webhooks. */
export function webhookError(code: number, details = `Stand-in: ${titleOf(code)}`): object {
  return {
    code,
    title: titleOf(code),
    message: titleOf(code),
    error_data: { details },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}
