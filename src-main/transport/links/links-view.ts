import type { ConnectionState } from '#shared/domain/connection.ts';
import type { LinksState } from '#shared/domain/links.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import type { DeskLinks } from './desk-links.ts';

/** What the window is told of the links, with the pharmacy's numbers, which only a living link knows. */
export class LinksView {
  readonly #links: DeskLinks;
  readonly #numbers = new Map<Link, string>();

  constructor(links: DeskLinks) {
    this.#links = links;
  }

  get state(): LinksState {
    return this.#with((state) => state);
  }

  /** Nobody takes anything in any more. */
  get stopped(): LinksState {
    return this.#with(() => ({ phase: 'starting' }));
  }

  /** A link is there: whose it is may be known now. */
  async learnNumber(link: Link): Promise<void> {
    const own = await this.#links.over(link).ownAccount();
    const number = own?.phoneJid == null ? undefined : phoneFromJid(own.phoneJid);
    if (number !== undefined) this.#numbers.set(link, number);
  }

  #with(see: (state: ConnectionState) => ConnectionState): LinksState {
    return {
      sending: this.#links.link,
      links: this.#links.present.map(({ link, state, capabilities }) => ({
        link,
        state: see(state),
        capabilities,
        number: this.#numbers.get(link) ?? null,
      })),
    };
  }
}
