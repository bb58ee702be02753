import type { TransportEvents } from './transport.ts';

/**
 * The events of a transport that is made before those who listen, because they need it. A transport says nothing before
 * it is connected; one that does meets nobody, which is a mistake of the composition and thrown.
 */
export class EventRelay implements TransportEvents {
  #target: TransportEvents | undefined;

  forwardTo(target: TransportEvents): void {
    this.#target = target;
  }

  onState: TransportEvents['onState'] = (state) => this.#listener.onState(state);
  onMessage: TransportEvents['onMessage'] = (message) => this.#listener.onMessage(message);
  onChange: TransportEvents['onChange'] = (change) => this.#listener.onChange(change);
  onReady: TransportEvents['onReady'] = (how) => this.#listener.onReady(how);
  onAck: TransportEvents['onAck'] = (ack) => this.#listener.onAck(ack);
  onNumberChange: TransportEvents['onNumberChange'] = (change) => this.#listener.onNumberChange(change);
  onRead: TransportEvents['onRead'] = (read) => this.#listener.onRead(read);
  onPresence: TransportEvents['onPresence'] = (presence) => this.#listener.onPresence(presence);
  onPicture: TransportEvents['onPicture'] = (chatAddress) => this.#listener.onPicture(chatAddress);
  onMarks: TransportEvents['onMarks'] = (marks) => this.#listener.onMarks(marks);

  get #listener(): TransportEvents {
    if (this.#target === undefined) throw new Error('nobody listens to the transport yet');
    return this.#target;
  }
}
