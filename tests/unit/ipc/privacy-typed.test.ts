import { describe, expect, it, vi } from 'vitest';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { privacyHandlers, type PrivacyHandlerDependencies } from '#main/ipc/handlers/privacy.ts';

/** What becomes of a press when this was asked for and that was typed. */
async function outcomeOf(asked: string, typed: string): Promise<string> {
  const eraseCustomer = vi.fn(async () => ({ kind: 'changed' }));
  const handlers = privacyHandlers({
    store: { summarizePerson: async () => ({ typed: asked }), eraseCustomer },
    privacy: {},
  } as unknown as PrivacyHandlerDependencies);
  const input = { customerId: 1, reason: 'person-asked' as const, typed, contactIds: [1] };
  const caller = { agent: { id: 1 } as Agent } as Parameters<(typeof handlers)['privacy.erase']>[1];
  return (await handlers['privacy.erase'](input, caller)).outcome;
}

describe('the name that is typed before somebody is erased', () => {
  it.each([
    ['منى عبد الله', ' منى  عبد الله '],
    ['منى ❤️🌸', 'منى'],
    ['𝓜𝓸𝓷𝓪', 'Mona'],
    ['منى\u200C\u202E', 'منى'],
    ['٢٠١٠', '٢٠١٠'],
    ['🌸', '🌸'],
    ['+20 10 1234', '20101234'],
  ])('“%s” is said by “%s”', async (asked, typed) => {
    expect(await outcomeOf(asked, typed)).toBe('changed');
  });

  it.each([
    ['منى', 'مني'],
    ['منى', ''],
    ['منى', '❤️'],
    ['🌸', '🌺'],
    ['🌸', ''],
  ])('“%s” is not said by “%s”', async (asked, typed) => {
    expect(await outcomeOf(asked, typed)).toBe('mistyped');
  });
});
