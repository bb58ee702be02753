import type { InvokeChannel } from '#shared/ipc/contract.ts';
import type { InvokeHandlers } from '../handle-invokes.ts';

/** The handlers of one or more parts of the contract: every channel that begins with the part's name. */
export type HandlersFor<Part extends string> = Pick<
  InvokeHandlers,
  Extract<InvokeChannel, `${Part}.${string}`>
>;

/** For a call without an answer: what came of it is said by an event. */
export async function nothing(work: Promise<unknown>): Promise<undefined> {
  await work;
  return undefined;
}
