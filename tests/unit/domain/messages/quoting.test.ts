import { expect, it } from 'vitest';
import { canBeQuoted } from '#shared/domain/messages/quoting.ts';
import { importedId } from '#shared/domain/past/exported-chat.ts';

const MESSAGE = { waType: 'chat', revokedAt: null, status: 'delivered', waMessageId: '3EB0A1' } as const;

it('what people wrote and WhatsApp has can be answered', () => {
  expect(canBeQuoted(MESSAGE)).toBe(true);
  expect(canBeQuoted({ ...MESSAGE, status: 'pending', waMessageId: null })).toBe(true);
});

it.each([
  ['failed', { status: 'failed' }],
  ['deleted', { revokedAt: 1 }],
  ['a call', { waType: 'call_log' }],
  ['imported, so that WhatsApp does not know it', { waMessageId: importedId('a1') }],
] as const)('what is %s cannot', (_what, change) => {
  expect(canBeQuoted({ ...MESSAGE, ...change })).toBe(false);
});
