import type { Carried } from './carried.ts';
import type {
  EventChannel,
  EventPayload,
  InvokeChannel,
  InvokeInput,
  InvokeOutput,
  InvokeResult,
} from './contract.ts';

/** Name of the one object the preload script exposes on `window`. */
export const BRIDGE_KEY = 'rosheta';

/** Prefixes that keep this contract's IPC channels apart from Electron's own. */
export const INVOKE_PREFIX = 'rosheta:invoke:';
/** What is pushed: a list of events, each its channel and its payload, in their order. */
export const EVENT_CHANNEL = 'rosheta:events';
/** Answered as soon as somebody answers the contract: the window's page is there before its data are. */
export const OPENED_CHANNEL = 'rosheta:opened';
/** Said by each page when it was painted first; nothing comes with it. */
export const PAINTED_CHANNEL = 'rosheta:painted';

export type PushedEvent = {
  [C in EventChannel]: readonly [channel: C, payload: EventPayload<C>];
}[EventChannel];

/** What the renderer sees of the main process: nothing else is reachable. */
export interface Bridge {
  /** Resolves with a result, never rejects for an expected failure. */
  invoke<C extends InvokeChannel>(channel: C, input: InvokeInput<C>): Promise<InvokeResult<InvokeOutput<C>>>;
  /** The same as the text in which it came, as the window asks: copied into its world as an object, a page takes far longer. */
  ask<C extends InvokeChannel>(channel: C, input: InvokeInput<C>): Promise<Carried<InvokeOutput<C>>>;
  /** Returns a function that unsubscribes. */
  onEvent(listener: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void): () => void;
}
