import type { Carried } from '#shared/ipc/carried.ts';

/** What is passed on unopened: pages that are read often. None of them is anything that is written down afterwards. */
export type UnopenedChannel = 'conversations.list' | 'messages.list' | 'messages.around';

/** A handler's answer that was checked and made a text where it was read, see CarriedStore: it is passed on as it is. */
export class Unopened<T> {
  readonly carried: Carried<T>;

  constructor(carried: Carried<T>) {
    this.carried = carried;
  }
}

export const unopened = async <T>(carried: Promise<Carried<T>>): Promise<Unopened<T>> =>
  new Unopened(await carried);
