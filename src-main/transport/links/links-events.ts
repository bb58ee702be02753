import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { TransportEvents } from '../transport.ts';

/** What all links tell. A message says by which it came; what is told of one afterwards finds it by its key. */
export interface LinksEvents extends Omit<TransportEvents, 'onState' | 'onReady'> {
  onState(link: Link, state: ConnectionState): void;
  onReady(link: Link, how: 'loaded' | 'reconnected'): void;
  /** Another one sends, or there is one more or less. */
  onLinks(): void;
}

/** The events of one of them, as all of them tell it. */
export function eventsOf(link: Link, events: LinksEvents): TransportEvents {
  return {
    onState: (state) => events.onState(link, state),
    onReady: (how) => events.onReady(link, how),
    onMessage: (message) => events.onMessage({ ...message, link }),
    onChange: (change) => events.onChange(change),
    onAck: (ack) => events.onAck(ack),
    onNumberChange: (change) => events.onNumberChange(change),
    onRead: (read) => events.onRead(read),
    onMarks: (marks) => events.onMarks(marks),
    onPicture: (chatAddress) => events.onPicture(chatAddress),
    onPresence: (presence) => events.onPresence(presence),
  };
}
