import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_WORDS } from '#main/log/known-words.ts';
import { describeError, redact, redactForeign } from '#main/log/redact.ts';

describe('redact', () => {
  it('masks phone numbers and JIDs but keeps short ids', () => {
    expect(redact('message 4711 of 201012345678@c.us')).toBe('message 4711 of […78]@c.us');
  });

  it('masks QR payloads and other long tokens', () => {
    expect(redact(`qr 2@${'Ab3/'.repeat(20)}`)).toBe('qr [token]');
  });
});

describe('describeError', () => {
  it('names the code and the cause', () => {
    const error = Object.assign(new Error('disk full', { cause: new Error('from 201012345678') }), {
      code: 'ENOSPC',
    });
    expect(describeError(error)).toBe('Error (ENOSPC): disk full ← Error: from […78]');
  });

  it.each([undefined, null, 'text', 7])('survives %o', (thrown) => {
    expect(describeError(thrown)).toBe(String(thrown));
  });
});

it('Arabic words are masked: the program itself logs in English', () => {
  expect(redact('could not send جرعة الإنسولين ٣٠ وحدة؟ to أحمد')).toBe('could not send [text]؟ to [text]');
  expect(redact('phase → online … 3/4')).toBe('phase → online … 3/4');
});

describe('numbers are masked however they are written', () => {
  it.each([
    '+20 101 234 5678',
    '0101-234-5678',
    '(010) 1234 5678',
    '010.1234.5678',
    '010/1234/5678',
    '٠١٠١٢٣٤٥٦٧٨',
    '٠١٠ ١٢٣٤ ٥٦٧٨',
    '۰۱۰۱۲۳۴۵۶۷۸',
    '\u200e+20\u00a01012345678',
    '1 0 1 2 3 4 5 6 7 8',
  ])('%s', (number) => {
    for (const line of [redact(`call ${number} now`), describeError(new Error(`call ${number} now`))]) {
      expect(line).toMatch(/\[(?:…78|text)\]/u);
      expect(line.match(/\p{Nd}/gu)?.length ?? 0).toBeLessThanOrEqual(2);
    }
  });

  it('short ones, versions and addresses stay', () => {
    const line = 'wa-js 4.6.0, message 4711, attempt 3 of 20, 127.0.0.1:9222';
    expect(redact(line)).toBe(line);
  });
});

describe('what others have written into an error', () => {
  it.each([
    ['I need insulin for Mona Hassan', ['insulin', 'Mona', 'Hassan']],
    ['Cannot send "do you have Panadol Extra?"', ['Panadol', 'Extra']],
    ['near "pregnancy": syntax error', ['pregnancy']],
    ['{"body":"my HIV test","author":"Hidden Tester"}', ['HIV', 'test"', 'Hidden Tester', 'Tester']],
    ['VIAGRA 100 for ahmed', ['VIAGRA', 'ahmed']],
    ['could not send جرعة الإنسولين', ['جرعة', 'الإنسولين']],
    ["O'Brien's naïve crème", ['Brien', 'naïve', 'crème']],
  ])('%s keeps no word of a customer', (message, secrets) => {
    const cause = Object.assign(new Error(message), { code: 'rejected' });
    const lines = [
      describeError(cause),
      describeError(new Error('failed', { cause })),
      describeError({ reason: message, nested: [{ message }] }),
      describeError(message),
      describeError(cause.stack?.slice(0, cause.stack.indexOf('\n'))),
    ];
    for (const line of lines) for (const secret of secrets) expect(line).not.toContain(secret);
  });

  it('keeps what tells one fault from another', () => {
    for (const message of [
      'SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: messages.wa_message_id',
      'outbox entry 17 is dispatched',
      'The store worker ended with code 1',
      "Cannot read properties of undefined (reading 'getMessageById')".replace('reading ', 'read '),
      'at app://rosheta/assets/index-Bx3k.js:12:34567',
      'read ECONNRESET',
    ]) {
      expect(redactForeign(message)).toBe(message);
    }
  });

  it('a cause that leads back to itself comes to an end', () => {
    const error = new Error('failed');
    error.cause = error;
    expect(describeError(error).length).toBeLessThan(200);
  });

  it('whatever words and numbers it is made of, none stays but the known and the short', () => {
    const letters =
      'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZابتثجحخدذرزسشصضطظعغفقكلمنهوي0123456789٠١٢٣٤٥٦٧٨٩';
    const word = fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 1, maxLength: 12 });
    const between = fc.constantFrom(' ', ', ', '"', '-', '\n', '": "', ' \u200f');
    const text = fc.array(fc.tuple(word, between), { maxLength: 12 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (message) => {
        const left = describeError(new Error(message)).replace(/\[(?:…\p{Nd}{0,2}|text|token)\]/gu, ' ');
        expect(left).not.toMatch(/\p{Script=Arabic}/u);
        expect(left).not.toMatch(/\p{Nd}{7,}/u);
        for (const one of left.match(/[\p{L}\p{N}]+/gu) ?? []) {
          const isKnown = KNOWN_WORDS.has(one.toLowerCase()) || /^\d{1,6}$/.test(one);
          expect(isKnown || /^[a-z]+(?:[A-Z][a-z0-9]+)+$|Error$/.test(one), one).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
