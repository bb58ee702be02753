import { MOST_WATCHED, type Presence, type TypingState } from '#shared/domain/conversations/presence.ts';
import { canReach } from '#shared/domain/transport-capabilities.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Links, TransportPresence } from '../transport/transport.ts';

interface PresencesDependencies {
  store: Pick<Store, 'listChats'>;
  transport: Pick<Links, 'over'>;
  bus: Pick<EventBus, 'emit'>;
  log: Logger;
}

/**
 * What customers are doing whom somebody at the counter is looking at. It is asked for nobody else, told to the window, and
 * kept nowhere.
 */
export class Presences {
  readonly #deps: PresencesDependencies;
  /** By address; whom the window shows now. */
  #watched = new Map<string, number>();
  /** Those that WhatsApp's page was asked about since it was loaded. */
  readonly #asked = new Set<string>();
  /** So often somebody has looked elsewhere. */
  #looks = 0;

  constructor(deps: PresencesDependencies) {
    this.#deps = deps;
  }

  /** These conversations are on the screen, and no others. */
  async watch(conversationIds: readonly number[]): Promise<void> {
    const look = (this.#looks += 1);
    const watched = new Map<string, number>();
    for (const conversationId of conversationIds.slice(0, MOST_WATCHED)) {
      const { addresses } = await this.#deps.store.listChats({ conversationId });
      for (const address of addresses.flat()) watched.set(address, conversationId);
    }
    // A long list takes longer than a short one that was looked at after it.
    if (look !== this.#looks) return;
    this.#watched = watched;
    await this.#ask();
  }

  hear({ chatAddress, presence }: TransportPresence): void {
    const conversationId = this.#watched.get(chatAddress);
    if (conversationId !== undefined) this.#tell(conversationId, presence);
  }

  /** A page that has just come knows nobody who is watched. */
  ready(): void {
    this.#asked.clear();
    void this.#ask();
  }

  /** What was typed or said last is over with the link. */
  linkLost(): void {
    for (const conversationId of new Set(this.#watched.values()))
      this.#tell(conversationId, { state: 'away', lastSeenAt: null });
  }

  /** What the pharmacy shows of itself, over every link by which its people have written. */
  async showTyping(conversationId: number, state: TypingState): Promise<void> {
    const { links, addresses } = await this.#deps.store.listChats({ conversationId });
    for (const link of links) {
      const driver = this.#deps.transport.over(link);
      if (!driver.capabilities.canShowTyping || driver.state.phase !== 'online') continue;
      for (const names of addresses) {
        const chat = names.find((address) => canReach(driver.capabilities, address));
        if (chat !== undefined) await driver.showTyping?.(chat, state);
      }
    }
  }

  async #ask(): Promise<void> {
    const { transport, log } = this.#deps;
    const driver = transport.over('web');
    if (driver.state.phase !== 'online') return;
    const fresh = [...this.#watched.keys()].filter((address) => !this.#asked.has(address));
    for (const address of fresh) this.#asked.add(address);
    if (fresh.length === 0) return;
    await driver
      .watchPresence?.(fresh)
      .catch((error: unknown) => log.debug('nobody tells what customers are doing', error));
  }

  #tell(conversationId: number, presence: Presence): void {
    this.#deps.bus.emit('presence.changed', { conversationId, presence });
  }
}
