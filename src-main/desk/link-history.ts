import { howLinkIs } from '#shared/desk/reports/link-history.ts';
import type { LinksState } from '#shared/domain/links.ts';
import type { EventBus } from '../events/bus.ts';
import type { Store } from '../store/contract/store.ts';
import { Upkeep, type UpkeepDependencies } from './upkeep.ts';

const LOOK_MS = 60_000;

interface LinkHistoryDependencies extends UpkeepDependencies {
  store: Pick<Store, 'noteLinks'>;
  bus: Pick<EventBus, 'on'>;
  linksState: () => LinksState;
  /** WhatsApp's own server cannot reach this PC, though it is to. */
  isWebhookSilent: () => Promise<boolean>;
}

/**
 * Keeps since when each link is how it is: at each of its changes, and once a minute that it is so still. What lies between two
 * looks that are further apart nobody saw.
 */
export class LinkKeeper {
  readonly #deps: LinkHistoryDependencies;
  readonly #beat: Upkeep;
  #noting: Promise<void> = Promise.resolve();
  /** What was noted last: a link says more often that it is there than anything changes. */
  #noted = '';
  #stopHearing = (): void => {};

  constructor(deps: LinkHistoryDependencies) {
    this.#deps = deps;
    this.#beat = new Upkeep(
      {
        step: async (now) => {
          await this.#note(now, 'all');
          return { isDone: true };
        },
        failure: 'how the links are could not be kept',
        firstMs: LOOK_MS,
        pauseMs: LOOK_MS,
        laterMs: LOOK_MS,
      },
      deps,
    );
  }

  start(): void {
    this.#stopHearing = this.#deps.bus.on('links.changed', () => {
      this.#noting = this.#noting
        .then(() => this.#note(this.#deps.clock.wall(), 'changes'))
        .catch((error: unknown) => this.#deps.log.warn('how a link is could not be kept', error));
    });
    this.#beat.start();
  }

  /** Resolves when what is being noted is. */
  async stop(): Promise<void> {
    this.#stopHearing();
    await this.#beat.stop();
    await this.#noting;
  }

  async #note(now: number, what: 'changes' | 'all'): Promise<void> {
    const { store, linksState, isWebhookSilent } = this.#deps;
    const { links } = linksState();
    const isSilent = links.some(({ link }) => link === 'cloud') && (await isWebhookSilent());
    const seen = links.map(({ link, state, number }) => {
      const how = howLinkIs(state);
      const isDeaf = how === 'up' && link === 'cloud' && isSilent;
      return { link, how: isDeaf ? ('webhook-silent' as const) : how, number };
    });
    const said = JSON.stringify(seen);
    if (what === 'changes' && said === this.#noted) return;
    await store.noteLinks({ links: seen, now });
    this.#noted = said;
  }
}
