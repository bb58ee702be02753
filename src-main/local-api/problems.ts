import { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type ErrorCode } from '#shared/domain/errors.ts';
import type { ProgramRefusal } from '../store/contract/program-store.ts';

const PROBLEMS = {
  'invalid-request': [400, 'The request is not as documented'],
  'idempotency-key-missing': [400, 'The Idempotency-Key header is missing or not usable'],
  'key-missing': [401, 'The X-API-Key header is missing'],
  'key-unknown': [401, 'The API key is unknown or was revoked'],
  'foreign-call': [403, 'Calls by way of a web page or another host name are refused'],
  'scope-missing': [403, 'The API key does not allow this'],
  'opted-out': [409, 'The customer asked not to get messages'],
  'new-owner': [409, 'The number may have a new owner; somebody at the desk has to look first'],
  muted: [409, 'Staff have silenced automatic messages in this conversation'],
  'window-closed': [409, 'WhatsApp takes only approved templates for this customer until they write'],
  'no-qr-code': [409, 'There is no QR code now'],
  'shortcut-taken': [409, 'Another template has this shortcut'],
  'request-running': [409, 'The same request is still being worked on'],
  'not-found': [404, 'There is nothing here'],
  'too-slow': [408, 'The request took too long'],
  'too-large': [413, 'The request or the file is too large'],
  'media-type': [415, 'This type of content is not taken here'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  phone: [422, 'The phone number cannot be used'],
  'cannot-quote': [422, 'The message to answer is not of this conversation, or cannot be answered'],
  'template-unreadable': [422, 'The text of the template cannot be read'],
  'too-many': [429, 'Too many messages or calls; wait before the next one'],
  'desk-failed': [500, 'Something went wrong in Rosheta'],
  'not-ready': [503, 'Rosheta cannot do this now; try again'],
} as const satisfies Record<string, readonly [status: number, title: string]>;
export type ProblemCode = keyof typeof PROBLEMS;
const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];
export const PROBLEM_TYPE = 'application/problem+json';

/** RFC 9457. `code` is what a program acts on. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(PROBLEM_CODES),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof problemSchema>;

/** What a call is refused with. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: ProblemBody['errors'];
  readonly retryAfterS: number | undefined;

  constructor(
    code: ProblemCode,
    more: { detail?: string; errors?: ProblemBody['errors']; retryAfterS?: number } = {},
  ) {
    super(more.detail ?? code);
    this.name = 'Problem';
    this.code = code;
    this.errors = more.errors;
    this.retryAfterS = more.retryAfterS;
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }

  toBody(): ProblemBody {
    const [status, title] = PROBLEMS[this.code];
    return {
      type: `urn:rosheta:problem:${this.code}`,
      title,
      status,
      code: this.code,
      ...(this.message === this.code ? {} : { detail: this.message }),
      ...(this.errors && { errors: this.errors }),
    };
  }
}

export function answerProblem(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  if (problem.retryAfterS !== undefined) void reply.header('retry-after', problem.retryAfterS);
  return reply.code(problem.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(problem.toBody());
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof AppError) return ofApp(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message = '' }) => ({
      path: instancePath,
      message,
    }));
    return new Problem('invalid-request', { errors });
  }
  if (error instanceof z.ZodError) return ofZod(error);
  return ofFramework(error);
}

function ofZod(error: z.ZodError): Problem {
  const errors = error.issues.map(({ path, message }) => ({ path: `/${path.join('/')}`, message }));
  return new Problem('invalid-request', { errors });
}

const APP_PROBLEMS: Partial<Record<ErrorCode, ProblemCode>> = {
  // Of a key that was revoked while its call was under way.
  'not-allowed': 'key-unknown',
  'not-found': 'not-found',
  'phone-own': 'phone',
  'shortcut-taken': 'shortcut-taken',
  'cannot-quote': 'cannot-quote',
  'template-unreadable': 'template-unreadable',
  'media-missing': 'not-ready',
  'media-too-large': 'too-large',
  'disk-full': 'not-ready',
  'database-unavailable': 'not-ready',
};

function ofApp({ code }: AppError): Problem {
  const known = APP_PROBLEMS[code];
  if (known === 'not-ready') return new Problem(known, { detail: code, retryAfterS: 5 });
  return known === undefined ? new Problem('desk-failed') : new Problem(known, { detail: code });
}

/** Those of fastify and its plugins have a status; what has none is a mistake of ours. */
function ofFramework(error: unknown): Problem {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (code === 'foreign-call') return new Problem('foreign-call');
  if (statusCode === 408) return new Problem('too-slow');
  if (statusCode === 413) return new Problem('too-large');
  if (statusCode === 415 || statusCode === 406) return new Problem('media-type');
  if (statusCode === 429) return new Problem('too-many');
  if (statusCode === 404) return new Problem('not-found');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new Problem('invalid-request', typeof code === 'string' ? { detail: code } : {});
  return new Problem('desk-failed');
}

export function refusalProblem(because: ProgramRefusal): Problem {
  return because === 'too-many'
    ? new Problem('too-many', { detail: 'messages to one conversation', retryAfterS: 3_600 })
    : new Problem(because);
}
