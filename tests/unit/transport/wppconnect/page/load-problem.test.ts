import { describe, expect, it } from 'vitest';
import { TimeLimitError } from '#main/lib/within.ts';
import {
  LoadProblem,
  problemOfDocument,
  problemOfNetError,
  problemOfRedirect,
  problemOfStatus,
  problemReasonOf,
  type DocumentLook,
} from '#main/transport/wppconnect/page/load-problem.ts';

describe('what Chromium says', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'no-network'],
    ['ERR_NAME_NOT_RESOLVED', 'no-network'],
    ['ERR_NETWORK_CHANGED', 'no-network'],
    ['ERR_ADDRESS_UNREACHABLE', 'no-network'],
    ['ERR_CONNECTION_REFUSED', 'unreachable'],
    ['ERR_CONNECTION_RESET', 'unreachable'],
    ['ERR_TIMED_OUT', 'unreachable'],
    ['ERR_SOMETHING_NEW', 'unreachable'],
    ['ERR_CERT_DATE_INVALID', 'not-trusted'],
    ['ERR_CERT_AUTHORITY_INVALID', 'not-trusted'],
    ['ERR_SSL_PROTOCOL_ERROR', 'not-trusted'],
    ['ERR_TOO_MANY_REDIRECTS', 'sign-in-needed'],
    ['ERR_HTTP_RESPONSE_CODE_FAILURE', 'server-error'],
    ['ERR_CONTENT_LENGTH_MISMATCH', 'page-incomplete'],
    ['ERR_INCOMPLETE_CHUNKED_ENCODING', 'page-incomplete'],
    ['ERR_EMPTY_RESPONSE', 'page-incomplete'],
    ['net::ERR_CERT_INVALID at https://web.whatsapp.com/', 'not-trusted'],
  ])('%s is %s', (description, reason) => {
    expect(problemOfNetError(description).reason).toBe(reason);
  });
});

describe('what the server says', () => {
  it.each([
    [200, undefined],
    [304, undefined],
    [403, 'server-error'],
    [429, 'server-error'],
    [503, 'server-error'],
    [407, 'sign-in-needed'],
    [511, 'sign-in-needed'],
  ])('status %i is %s', (status, reason) => {
    expect(problemOfStatus(status)?.reason).toBe(reason);
  });

  it('another host wants a sign-in, unless it is WhatsApp’s own', () => {
    expect(problemOfRedirect('http://192.168.1.1/login').reason).toBe('sign-in-needed');
    expect(problemOfRedirect('https://notwhatsapp.com/').reason).toBe('sign-in-needed');
    expect(problemOfRedirect('nonsense').reason).toBe('sign-in-needed');
    expect(problemOfRedirect('https://www.whatsapp.com/unsupported').reason).toBe('server-error');
  });
});

describe('what the document is', () => {
  const good: DocumentLook = { isComplete: true, isWhatsApps: true, scripts: 12, isBlank: false };

  it.each<[string, Partial<DocumentLook>, string | undefined]>([
    ['WhatsApp’s, with its scripts', {}, undefined],
    ['WhatsApp’s, with a picture still on its way', { isComplete: false }, undefined],
    ['WhatsApp’s name alone', { scripts: 0 }, 'page-incomplete'],
    ['nothing', { isWhatsApps: false, scripts: 0, isBlank: true }, 'page-incomplete'],
    ['a form of somebody else', { isWhatsApps: false, scripts: 0 }, 'sign-in-needed'],
    ['a whole site of somebody else', { isWhatsApps: false, scripts: 7 }, 'sign-in-needed'],
    ['the beginning of something', { isComplete: false, isWhatsApps: false, scripts: 0 }, 'not-answering'],
  ])('%s', (_what, change, reason) => {
    expect(problemOfDocument({ ...good, ...change })?.reason).toBe(reason);
  });
});

it('whatever else goes wrong while opening has a name, too', () => {
  expect(problemReasonOf(new LoadProblem('storage-failed', 'full'))).toBe('storage-failed');
  expect(problemReasonOf(new TimeLimitError(1))).toBe('not-answering');
  expect(problemReasonOf(new Error('puppeteer found no page'))).toBe('start-failed');
});
