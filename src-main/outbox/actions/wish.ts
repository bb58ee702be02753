import type { ActionFailure } from '#shared/domain/messages/message-action.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { ActionResult, Transport } from '../../transport/transport.ts';

/** Something that waits to be done at WhatsApp, whatever it is done to. Done again is done once. */
export interface Wish {
  readonly id: number;
  /** Those of one lane keep their order. */
  readonly lane: string;
  /** For the log. */
  readonly name: string;
  readonly link: Link;
  readonly attempts: number;
  /** Epoch ms before which it must not be tried. */
  readonly notBefore: number;
  /** undefined when the link cannot do it. */
  perform(transport: Transport): Promise<ActionResult> | undefined;
  defer(input: { attempts: number; notBefore: number; now: number }): Promise<void>;
  /** `at`: when it was done, by WhatsApp's clock; epoch ms. */
  settle(input: { failure: ActionFailure | null; at?: number; now: number }): Promise<void>;
}
