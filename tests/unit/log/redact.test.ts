import { describe, expect, it } from 'vitest';
import { describeError, redact } from '#main/log/redact.ts';

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
