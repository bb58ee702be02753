import type { OfflineReason } from '#shared/domain/connection.ts';
import { TimeLimitError } from '../../../lib/within.ts';

type LoadReason = Extract<
  OfflineReason,
  | 'no-network'
  | 'unreachable'
  | 'not-trusted'
  | 'sign-in-needed'
  | 'server-error'
  | 'not-answering'
  | 'page-incomplete'
  | 'storage-failed'
>;

/** WhatsApp's page did not come, or something else did; the link says which in words. */
export class LoadProblem extends Error {
  readonly reason: LoadReason;

  constructor(reason: LoadReason, message: string) {
    super(message);
    this.name = 'LoadProblem';
    this.reason = reason;
  }
}

/** Why the page could not be opened, of any error. */
export function problemReasonOf(error: unknown): OfflineReason {
  if (error instanceof LoadProblem) return error.reason;
  return error instanceof TimeLimitError ? 'not-answering' : 'start-failed';
}

/** Chromium's names, without `ERR_`; any that is not here means that WhatsApp cannot be reached. */
const NET_ERRORS: readonly [names: RegExp, reason: LoadReason][] = [
  [/^(INTERNET_DISCONNECTED|NETWORK_|NAME_|DNS_|ADDRESS_UNREACHABLE)/, 'no-network'],
  [/^(CERT_|SSL_|CERTIFICATE_|BAD_SSL_)/, 'not-trusted'],
  [/^(TOO_MANY_|UNSAFE_|INVALID_)REDIRECT/, 'sign-in-needed'],
  [/^(HTTP_|INVALID_HTTP_|INVALID_RESPONSE|RESPONSE_)/, 'server-error'],
  [/^(CONTENT_|INCOMPLETE_|EMPTY_RESPONSE)/, 'page-incomplete'],
];

/** @param description as Chromium says it, `ERR_…`. */
export function problemOfNetError(description: string): LoadProblem {
  const name = description.replace(/^.*ERR_/, '');
  const known = NET_ERRORS.find(([names]) => names.test(name));
  return new LoadProblem(known?.[1] ?? 'unreachable', description);
}

/** Networks that want a sign-in have a status of their own, beside the pages that they put in others' place. */
const NETWORK_WANTS_SIGN_IN = new Set([407, 511]);

export function problemOfStatus(status: number): LoadProblem | undefined {
  if (status < 400) return undefined;
  const reason = NETWORK_WANTS_SIGN_IN.has(status) ? 'sign-in-needed' : 'server-error';
  return new LoadProblem(reason, `answered with status ${status}`);
}

/** The page is sent to another address instead of being shown. */
export function problemOfRedirect(url: string): LoadProblem {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // WhatsApp may move its page one day; nobody is to sign in for that.
  const isWhatsApps = host === 'whatsapp.com' || host.endsWith('.whatsapp.com');
  return new LoadProblem(isWhatsApps ? 'server-error' : 'sign-in-needed', `sent on to ${host}`);
}

/** What can be seen of a document before anything is injected into it. */
export interface DocumentLook {
  /** It has been parsed to its end, and everything that it names has come. */
  isComplete: boolean;
  /** It says by itself that it is WhatsApp, or has the module system of one. */
  isWhatsApps: boolean;
  scripts: number;
  isBlank: boolean;
}

/** Only what can never become WhatsApp is a problem: the rest is for wa-js to try. */
export function problemOfDocument(look: DocumentLook): LoadProblem | undefined {
  if (look.isWhatsApps && look.scripts > 0) return undefined;
  if (!look.isComplete) return new LoadProblem('not-answering', 'the page stopped in the middle');
  if (look.isWhatsApps || look.isBlank)
    return new LoadProblem('page-incomplete', 'the page has nothing to run');
  return new LoadProblem('sign-in-needed', 'the page is not WhatsApp’s');
}
