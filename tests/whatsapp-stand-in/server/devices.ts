/** The linked devices and the pages that ask to become one. */
import { randomUUID } from 'node:crypto';
import type { Changes } from './changes.ts';
import type { Owner, PageConnection, PageEvent, Refusal } from './protocol.ts';

interface Device {
  id: string;
  secret: string;
  /** Events the device has not acknowledged; they survive disconnections, in order. */
  queue: { sequence: number; event: PageEvent }[];
  connection?: PageConnection | undefined;
}

export class Devices {
  #changes: Changes;
  #owner: Owner;
  #linked = new Map<string, Device>();
  #unlinkedPages = new Set<PageConnection>();
  #lastSequence = 0;
  #holdingIncoming = false;
  #refusal: Refusal | undefined;

  constructor(changes: Changes, owner: Owner) {
    this.#changes = changes;
    this.#owner = owner;
  }

  get isLinked(): boolean {
    return this.#linked.size > 0;
  }

  /** True when a linked device has its stream open. */
  get isConnected(): boolean {
    return [...this.#linked.values()].some((device) => device.connection !== undefined);
  }

  get pagesShowingQr(): number {
    return this.#unlinkedPages.size;
  }

  /** How many events wait for a linked device to come back. */
  get queuedEvents(): number {
    return [...this.#linked.values()].reduce((sum, device) => sum + device.queue.length, 0);
  }

  isKnown(id: string | undefined, secret: string): boolean {
    return id !== undefined && this.#linked.get(id)?.secret === secret;
  }

  /** Takes in a new stream: a linked device gets what it missed, any other page a QR. */
  attach(id: string | undefined, connection: PageConnection, ref: string): void {
    const device = id === undefined ? undefined : this.#linked.get(id);
    if (device && device.secret === connection.secret) {
      device.connection = connection;
      if (this.#refusal) connection.send({ type: 'refused', mode: this.#refusal });
      else connection.send({ type: 'hello', linked: true });
      if (this.#refusal) return this.#changes.notify();
      if (this.#holdingIncoming) connection.send({ type: 'caught-up' });
      else this.#sendQueue(device);
    } else {
      this.#unlinkedPages.add(connection);
      connection.send({ type: 'hello', linked: false, ref });
    }
    this.#changes.notify();
  }

  detach(connection: PageConnection): void {
    this.#unlinkedPages.delete(connection);
    for (const device of this.#linked.values()) {
      if (device.connection === connection) device.connection = undefined;
    }
    this.#changes.notify();
  }

  #sendQueue(device: Device): void {
    for (const { sequence, event } of device.queue) device.connection?.send({ ...event, sequence });
    device.connection?.send({ type: 'caught-up' });
  }

  /** The device has stored everything up to this sequence number. */
  acknowledge(id: string, sequence: number): void {
    const device = this.#linked.get(id);
    if (!device) return;
    device.queue = device.queue.filter((queued) => queued.sequence > sequence);
    this.#changes.notify();
  }

  /** For every linked device: now when it is connected, otherwise on its next connection. */
  push(event: PageEvent): void {
    this.#lastSequence += 1;
    const sequence = this.#lastSequence;
    for (const device of this.#linked.values()) {
      device.queue.push({ sequence, event });
      if (!this.#holdingIncoming && !this.#refusal) device.connection?.send({ ...event, sequence });
    }
    this.#changes.notify();
  }

  /** To the pages that show a QR. */
  tellUnlinked(event: PageEvent): void {
    for (const connection of this.#unlinkedPages) connection.send(event);
  }

  /** To every page there is, without queueing. */
  tellAll(event: PageEvent): void {
    this.tellUnlinked(event);
    for (const device of this.#linked.values()) device.connection?.send(event);
  }

  /** The linked device is turned away, now and at each connection, until `acceptAgain`. */
  refuse(mode: Refusal): void {
    this.#refusal = mode;
    for (const device of this.#linked.values()) device.connection?.send({ type: 'refused', mode });
  }

  /** Counts from the next connection. */
  acceptAgain(): void {
    this.#refusal = undefined;
  }

  /** From now on events are only queued, as if they were still on their way. */
  holdIncoming(): void {
    this.#holdingIncoming = true;
  }

  releaseIncoming(): void {
    this.#holdingIncoming = false;
    for (const device of this.#linked.values()) this.#sendQueue(device);
  }

  /** The phone scanned this page's QR (or took its code). The page still has to be told 'synced'. */
  link(): void {
    const [connection] = [...this.#unlinkedPages].slice(-1);
    if (!connection) throw new Error('stand-in: no page shows a QR');
    this.#unlinkedPages.delete(connection);
    const device: Device = { id: randomUUID(), secret: connection.secret, queue: [], connection };
    this.#linked.set(device.id, device);
    connection.send({ type: 'paired', device: device.id, me: this.#owner });
    this.#changes.notify();
  }

  /** Past the first connection's syncing. Not queued: a device that reconnects is told 'hello'. */
  tellSynced(): void {
    for (const device of this.#linked.values()) device.connection?.send({ type: 'synced' });
  }

  /** Removes one device (it logged out by itself: it needs no telling) or all of them. */
  unlink(id?: string): void {
    for (const device of [...this.#linked.values()]) {
      if (id !== undefined && device.id !== id) continue;
      this.#linked.delete(device.id);
      if (id === undefined) device.connection?.send({ type: 'unlinked', reason: 'unknown_companion' });
    }
    this.#changes.notify();
  }

  closeAll(): void {
    for (const connection of this.#unlinkedPages) connection.close();
    for (const device of this.#linked.values()) device.connection?.close();
  }
}
