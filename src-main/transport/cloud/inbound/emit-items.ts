import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type { TransportEvents } from '../../transport.ts';
import type { InboundItem } from './item.ts';

interface Listeners {
  events: Pick<TransportEvents, 'onMessage' | 'onChange' | 'onAck' | 'onNumberChange'>;
  onAccountNotice: (notice: AccountNotice) => void | Promise<void>;
}

/** One after the other, each when the one before is recorded. One that cannot be does not hide the others; it rejects then. */
export async function emitItems(items: readonly InboundItem[], listeners: Listeners): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await emit(item, listeners);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

function emit(item: InboundItem, { events, onAccountNotice }: Listeners): void | Promise<void> {
  switch (item.kind) {
    case 'message':
      return events.onMessage(item.message);
    case 'change':
      return events.onChange(item.change);
    case 'ack':
      return events.onAck(item.ack);
    case 'number-change':
      return events.onNumberChange(item.change);
    case 'notice':
      return onAccountNotice(item.notice);
  }
}
