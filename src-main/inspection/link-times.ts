import type { LinksState } from '#shared/domain/links.ts';
import type { DeskState } from '#shared/domain/inspection/desk-state.ts';

/** Since when each link is in its phase: the states themselves say so of two phases only. */
export class LinkTimes {
  readonly #known = new Map<string, { phase: string; since: number }>();

  /** @param now epoch ms. */
  hear({ links }: LinksState, now: number): void {
    for (const { link, state } of links) {
      if (this.#known.get(link)?.phase !== state.phase)
        this.#known.set(link, { phase: state.phase, since: now });
    }
  }

  read({ links }: LinksState): DeskState['links'] {
    return links.map(({ link, state }) => {
      const heard = this.#known.get(link);
      const since = 'since' in state ? state.since : heard?.phase === state.phase ? heard.since : null;
      return { link, phase: state.phase, since };
    });
  }
}
