import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import log from 'electron-log/node';
import { neverLog } from '#main/log/known-secrets.ts';
import { describeError, redact } from '#main/log/redact.ts';

const TOKEN = `EAAG${'aB3xYz9'.repeat(24)}`;
const APP_SECRET = '0123456789abcdef0123456789abcdef';
/** As short as one may be, and looking like a programmer's word. */
const VERIFY_TOKEN = 'ourVerifyTokenHere';

class TokenInFields extends Error {
  readonly token = TOKEN;
  readonly headers = { authorization: `Bearer ${TOKEN}` };
}

/** What a line may hold of each: nothing that is longer than the ending the window shows. */
const leaks = (line: string): boolean =>
  [TOKEN, APP_SECRET, VERIFY_TOKEN].some((secret) => line.includes(secret.slice(0, 8)));

describe('secrets of the link to WhatsApp’s server in the log', () => {
  afterEach(() => neverLog('test', []));

  const places = [
    `calling https://graph.facebook.com/v26.0/debug_token?input_token=${TOKEN}&access_token=${TOKEN}`,
    `GET /api/whatsapp/webhook?hub.verify_token=${VERIFY_TOKEN}&hub.challenge=1`,
    `authorization: Bearer ${TOKEN}`,
    `Authorization: OAuth ${VERIFY_TOKEN}`,
    `x-hub-signature-256: sha256=${APP_SECRET}${APP_SECRET}`,
    `appsecret_proof=${APP_SECRET}`,
    `x-api-key: ${VERIFY_TOKEN}`,
  ];
  it('are masked behind the words that announce them, in the program’s own lines and in what others threw', () => {
    for (const place of places) {
      expect([leaks(redact(place)), place]).toEqual([false, place]);
      expect([leaks(describeError(new Error(place, { cause: new Error(place) }))), place]).toEqual([
        false,
        place,
      ]);
    }
  });

  it('are masked anywhere once they are in use, and what is not in use any more is forgotten', () => {
    neverLog('test', [TOKEN, APP_SECRET, VERIFY_TOKEN, null, 'short']);
    for (const text of [
      `cannot parse ${VERIFY_TOKEN} of short`,
      `{"appSecret":"${APP_SECRET}"}`,
      `at (${encodeURIComponent(VERIFY_TOKEN)}:1:2)`,
      TOKEN,
    ]) {
      expect([leaks(redact(text)), text]).toEqual([false, text]);
      expect([leaks(describeError(new Error(text))), text]).toEqual([false, text]);
    }
    expect(redact('short')).toBe('short');
    expect(describeError(new TokenInFields('refused'))).not.toContain('EAAG');
    expect(leaks(describeError({ token: TOKEN, headers: { authorization: TOKEN } }))).toBe(false);
    neverLog('test', []);
    expect(redact(VERIFY_TOKEN)).toBe(VERIFY_TOKEN);
  });

  it('never reach the file', () => {
    neverLog('test', [TOKEN, APP_SECRET, VERIFY_TOKEN]);
    const folder = mkdtempSync(join(tmpdir(), 'rosheta-log-'));
    const file = log.create({ logId: 'secrets' });
    file.transports.console.level = false;
    file.transports.file.resolvePathFn = () => join(folder, 'main.log');
    for (const place of places) file.info([redact(place), describeError(new TokenInFields(place))].join(' '));
    const written = readFileSync(join(folder, 'main.log'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(written).toContain('Graph'.toLowerCase());
    expect(leaks(written)).toBe(false);
  });
});
