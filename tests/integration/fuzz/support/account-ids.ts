import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import type { AccountNames } from '#main/transport/transport.ts';
import type { Identity } from '#main/store/contract/store.ts';

/** Through which link the desk hears of people: each has ids of its own for them. */
export type Link = 'web' | 'cloud';

const jidOf = (phone: string | null): string | null => (phone === null ? null : `${phone}@c.us`);

/** A business-scoped id is another one after each change of number that WhatsApp told. */
const bsuidOf = (lid: string, changes: number): string => `EG.${lid.replace('@lid', '')}x${changes}`;

/** Whose id it is; null of nobody. */
export const personOf = ({ lid, bsuid }: { lid: string | null; bsuid: string | null }): string | null =>
  bsuid === null ? lid : `${bsuid.replace(/^EG\./, '').replace(/x\d+$/, '')}@lid`;

/** How a link calls the people of a world, whom the world knows by privacy ids. */
export class AccountIds {
  readonly #link: Link;
  readonly #changes: { lid: string; at: number }[] = [];

  constructor(link: Link) {
    this.#link = link;
  }

  change(lid: string, at: number): void {
    this.#changes.push({ lid, at });
  }

  /** @param at what it was called at that time. */
  namesAt({ phone, lid }: Pick<Identity, 'phone' | 'lid'>, at: number): AccountNames {
    if (this.#link === 'web' || lid === null) return { phoneJid: jidOf(phone), lid };
    const changes = this.#changes.filter((change) => change.lid === lid && change.at <= at).length;
    return { phoneJid: jidOf(phone), lid: null, bsuid: bsuidOf(lid, changes) };
  }

  /** Where the link has the chat. */
  chatOf({ phoneJid, lid, bsuid }: AccountNames, isAtPhone: boolean): string {
    const account = lid ?? (bsuid == null ? null : addressOfBsuid(bsuid));
    return (isAtPhone ? (phoneJid ?? account) : (account ?? phoneJid)) ?? '';
  }
}
