import type { InvokeChannel } from '#shared/ipc/contract.ts';
import type { InvokeHandlers } from '../handle-invokes.ts';

/** The handlers of one or more rooms of the contract: every channel that begins with the room's name. */
export type HandlersFor<Room extends string> = Pick<
  InvokeHandlers,
  Extract<InvokeChannel, `${Room}.${string}`>
>;
