import type { LinksEvents } from './links-events.ts';

/** The events of links that are made before those who listen, because they need them; see EventRelay. */
export class LinksRelay implements LinksEvents {
  #target: LinksEvents | undefined;

  forwardTo(target: LinksEvents): void {
    this.#target = target;
  }

  onState: LinksEvents['onState'] = (link, state) => this.#listener.onState(link, state);
  onReady: LinksEvents['onReady'] = (link, how) => this.#listener.onReady(link, how);
  onLinks: LinksEvents['onLinks'] = () => this.#listener.onLinks();
  onMessage: LinksEvents['onMessage'] = (message) => this.#listener.onMessage(message);
  onChange: LinksEvents['onChange'] = (change) => this.#listener.onChange(change);
  onAck: LinksEvents['onAck'] = (ack) => this.#listener.onAck(ack);
  onNumberChange: LinksEvents['onNumberChange'] = (change) => this.#listener.onNumberChange(change);
  onRead: LinksEvents['onRead'] = (read) => this.#listener.onRead(read);
  onPresence: LinksEvents['onPresence'] = (presence) => this.#listener.onPresence(presence);
  onPicture: LinksEvents['onPicture'] = (chatAddress) => this.#listener.onPicture(chatAddress);
  onMarks: LinksEvents['onMarks'] = (marks) => this.#listener.onMarks(marks);

  get #listener(): LinksEvents {
    if (this.#target === undefined) throw new Error('nobody listens to the links yet');
    return this.#target;
  }
}
