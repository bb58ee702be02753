import type { MessageStatus } from '#shared/domain/messages/message.ts';

/** WhatsApp Web's ACK enum (wa-js 4.6.0): CLOCK 0, SENT 1, RECEIVED 2, READ 3, PLAYED 4, FAILED −1 and below. */
export function statusFromAck(ack: number): MessageStatus {
  if (ack < 0) return 'failed';
  const byAck: MessageStatus[] = ['pending', 'sent', 'delivered', 'read', 'played'];
  return byAck[ack] ?? 'played';
}
