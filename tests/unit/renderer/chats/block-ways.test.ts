import { expect, it } from 'vitest';
import { blockWaysOf } from '#renderer/chats/block-ways.ts';

const account = (contactId: number, isAnswered: boolean) => ({
  contactId,
  phone: `20101234567${contactId}`,
  username: null,
  name: null,
  isAnswered,
});
const [first, second] = [account(1, true), account(2, false)] as const;

it.each([
  ['one number', { accounts: 1, blocked: [], isBlocked: false }, 'block', []],
  ['one that is blocked', { accounts: 1, blocked: [first], isBlocked: true }, 'unblock', []],
  ['two numbers', { accounts: 2, blocked: [], isBlocked: false }, 'block', []],
  ['two, the other one blocked', { accounts: 2, blocked: [second], isBlocked: false }, 'block-all', [second]],
  ['two, the answered one blocked', { accounts: 2, blocked: [first], isBlocked: true }, 'block-all', [first]],
  ['two, both blocked', { accounts: 2, blocked: [first, second], isBlocked: true }, null, [first, second]],
] as const)('a customer with %s can be blocked and let through', (_who, chat, whole, each) => {
  expect(blockWaysOf({ ...chat, blocked: [...chat.blocked] })).toEqual({ whole, each });
});
