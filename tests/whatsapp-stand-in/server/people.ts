/** The numbers that have WhatsApp, and which privacy id belongs to which phone number. */
import type { Jid } from './protocol.ts';

export class People {
  #known = new Set<Jid>();
  #lidOfPhone = new Map<Jid, Jid>();

  add(jid: Jid): void {
    this.#known.add(jid);
  }

  link(phone: Jid, lid: Jid): void {
    this.#lidOfPhone.set(phone, lid);
    this.#known.add(phone);
    this.#known.add(lid);
  }

  /** Every address of the person who has this one. */
  namesOf(jid: Jid): Jid[] {
    return [...this.#lidOfPhone].find((pair) => pair.includes(jid)) ?? [jid];
  }

  /** What WhatsApp answers to "does this number exist?"; the pair comes along when there is one. */
  lookUp(jid: Jid): { exists: boolean; phone?: Jid; lid?: Jid } {
    if (!this.#known.has(jid)) return { exists: false };
    const pair = [...this.#lidOfPhone].find((each) => each.includes(jid));
    return pair ? { exists: true, phone: pair[0], lid: pair[1] } : { exists: true };
  }
}
