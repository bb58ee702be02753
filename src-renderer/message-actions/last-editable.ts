import type { Message } from '#shared/domain/messages/message.ts';
import type { Link, TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import { mayAct } from './may-act.ts';

/** The newest message whose words can still be changed. @param messages oldest first. */
export const lastEditable = (
  messages: readonly Message[],
  capabilitiesOf: (link: Link) => TransportCapabilities | undefined,
): Message | undefined =>
  messages.findLast((message) => mayAct(message, 'edit', capabilitiesOf(message.link)));
