import { expect } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { InvokeChannel, InvokeInput, InvokeOutput } from '#shared/ipc/contract.ts';
import type { Desk } from './desk.ts';

/** Who is added to the desk of `OWNER`, as its second person. */
export const COLLEAGUE = { id: 2, name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' } as const;

/** What the window would ask main for. */
export async function call<C extends InvokeChannel>(
  { page }: Desk,
  channel: C,
  input: InvokeInput<C>,
): Promise<InvokeOutput<C>> {
  const result = await page.evaluate(
    ([c, i]) => (window as unknown as { rosheta: Bridge }).rosheta.invoke(c as never, i as never),
    [channel, input] as const,
  );
  const answer: { ok: boolean; value?: unknown; code?: string } = result;
  expect(answer.code).toBeUndefined();
  return answer.value as InvokeOutput<C>;
}

export async function addColleague(desk: Desk): Promise<void> {
  const { id: _id, ...colleague } = COLLEAGUE;
  await call(desk, 'staff.add', colleague);
}

/** Whoever is at the counter makes room for somebody else. */
export async function changePlaces(desk: Desk, agentId: number, secret: string): Promise<void> {
  await desk.page.getByTestId('staff-menu').click();
  await desk.page.getByTestId('switch-person').click();
  await desk.signIn(agentId, secret);
}
