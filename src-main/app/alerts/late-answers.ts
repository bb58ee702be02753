import type { ToldMatter } from '#shared/desk/alerts/alert-cards.ts';
import type { Alert, AlertCase } from '#shared/desk/alerts/decide-alert.ts';
import { isChatMuted } from '#shared/domain/conversations/chat-marks.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { ListedTicket } from '#shared/domain/tickets/ticket.ts';
import type { Store } from '../../store/contract/store.ts';

const MINUTE_MS = 60_000;
/** The ones due first come first; whoever has more late answers than this needs no list of them. */
const MOST_LOOKED_AT = 100;

interface LateOptions {
  store: Pick<Store, 'listTickets' | 'getConversation'>;
  settings: () => Settings;
  /** Who would be told; null while the desk is locked. */
  viewerId: () => number | null;
  isManager: () => boolean;
  nameOf: (agentId: number) => string | undefined;
  decide: (about: Pick<AlertCase, 'kind' | 'ownerId' | 'isForManagers' | 'isMuted'>) => Alert;
}

/** `due`: to its colleague; `managers`: to one of them; `stand-in`: to who was there in the managers' stead. */
type Stage = 'due' | 'managers' | 'stand-in';

/** As what, and to whom, an answer was said to be late; null for a locked desk. */
interface Said {
  stages: ReadonlySet<Stage>;
  to: ReadonlySet<number | null>;
}

const NOT_YET: Said = { stages: new Set(), to: new Set() };

/** Answers that have become late: told once to whose they are, and once more to the managers, or to who is there instead. */
export class LateAnswers {
  readonly #options: LateOptions;
  /** By ticket and due time, so that one that is late again is told again; only of those that are late now. */
  #said = new Map<string, Said>();
  readonly #told = new Map<number, ToldMatter>();

  constructor(options: LateOptions) {
    this.#options = options;
  }

  get told(): readonly ToldMatter[] {
    return [...this.#told.values()];
  }

  /** @returns what is to be done about all that has become late, together. */
  async look(now: number): Promise<Alert[]> {
    const late = await this.#listLate(now);
    const said = new Map<string, Said>();
    const alerts: Alert[] = [];
    for (const ticket of late) {
      const key = `${ticket.id}:${ticket.dueAt ?? 0}`;
      const before = this.#said.get(key) ?? NOT_YET;
      const { after, alert } = await this.#tell(ticket, before, now);
      said.set(key, after);
      if (alert !== undefined) alerts.push(alert);
    }
    this.#said = said;
    const lateIn = new Set(late.map(({ conversationId }) => conversationId));
    for (const id of this.#told.keys()) if (!lateIn.has(id)) this.#told.delete(id);
    return alerts;
  }

  /** @returns whether there was anything. */
  forget(conversationId: number): boolean {
    return this.#told.delete(conversationId);
  }

  /** They have been seen, or are not for who is there now. */
  clear(): void {
    this.#told.clear();
  }

  async #tell(ticket: ListedTicket, said: Said, now: number): Promise<{ after: Said; alert?: Alert }> {
    const { store, settings, viewerId, isManager, nameOf, decide } = this.#options;
    const forManagersAt = (ticket.dueAt ?? 0) + settings().alerts.managersAfterMinutes * MINUTE_MS;
    const isForManagers = now >= forManagersAt;
    const to = viewerId();
    const stage = !isForManagers ? 'due' : to === null || isManager() ? 'managers' : 'stand-in';
    // Nobody is told twice: who was told as the colleague is not told again as a manager.
    if (said.stages.has(stage) || said.to.has(to)) return { after: said };
    const { chat } = await store.getConversation(ticket.conversationId);
    const isMuted = isChatMuted(chat, now);
    const alert = decide({ kind: 'late', ownerId: ticket.assigneeId, isForManagers, isMuted });
    if (!alert.isTold) return { after: said };
    if (alert.words !== 'none') {
      const { conversationId, customerName, customerPhone, customerUsername } = ticket;
      const who = { customerName, customerPhone, customerUsername };
      const { assigneeId } = ticket;
      const whose = alert.isForColleague && assigneeId !== null ? (nameOf(assigneeId) ?? null) : null;
      this.#told.set(conversationId, { conversationId, who, words: alert.words, whose });
    }
    return { after: { stages: new Set([...said.stages, stage]), to: new Set([...said.to, to]) }, alert };
  }

  async #listLate(now: number): Promise<ListedTicket[]> {
    const { items } = await this.#options.store.listTickets({ filter: {}, limit: MOST_LOOKED_AT });
    return items.filter(({ dueAt, snoozedUntil }) => dueAt !== null && dueAt <= now && snoozedUntil === null);
  }
}
