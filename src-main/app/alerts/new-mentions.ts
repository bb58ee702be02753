import type { ToldMatter } from '#shared/desk/alerts/alert-cards.ts';
import type { Alert, AlertCase } from '#shared/desk/alerts/decide-alert.ts';
import type { ListedNote } from '#shared/domain/conversations/note.ts';
import type { Store } from '../../store/contract/store.ts';

const MOST_LOOKED_AT = 50;

interface MentionsOptions {
  store: Pick<Store, 'listMentions'>;
  nameOf: (agentId: number) => string | undefined;
  decide: (about: Pick<AlertCase, 'kind' | 'ownerId' | 'isForManagers' | 'isMuted'>) => Alert;
}

/** Notes in which a colleague has called who is signed in, since they signed in: what is older the desk shows itself. */
export class NewMentions {
  readonly #options: MentionsOptions;
  /** Whose notes are known, and which; undefined until they have been read once. */
  #known: { agentId: number; ids: ReadonlySet<number> } | undefined;
  readonly #told = new Map<number, ToldMatter>();

  constructor(options: MentionsOptions) {
    this.#options = options;
  }

  get told(): readonly ToldMatter[] {
    return [...this.#told.values()];
  }

  /** @param agentId who is signed in; null for nobody. */
  async look(agentId: number | null): Promise<Alert[]> {
    if (agentId === null) {
      this.#known = undefined;
      return [];
    }
    const notes = await this.#options.store.listMentions({ agentId, limit: MOST_LOOKED_AT });
    const unseen = notes.filter(({ mentions }) =>
      mentions.some((mention) => mention.agentId === agentId && mention.seenAt === null),
    );
    const before = this.#known?.agentId === agentId ? this.#known.ids : undefined;
    this.#known = { agentId, ids: new Set(unseen.map(({ id }) => id)) };
    const open = new Set(unseen.map(({ id }) => id));
    for (const id of this.#told.keys()) if (!open.has(id)) this.#told.delete(id);
    if (before === undefined) return [];
    return unseen.filter(({ id }) => !before.has(id)).map((note) => this.#tell(note, agentId));
  }

  clear(): void {
    this.#told.clear();
  }

  #tell(note: ListedNote, agentId: number): Alert {
    const { nameOf, decide } = this.#options;
    const alert = decide({ kind: 'mention', ownerId: agentId, isForManagers: false, isMuted: false });
    if (alert.words !== 'none') {
      const { conversationId, customerName, customerPhone, customerUsername } = note;
      this.#told.set(note.id, {
        conversationId,
        who: { customerName, customerPhone, customerUsername },
        words: alert.words,
        by: nameOf(note.authorId) ?? '',
        text: note.text,
      });
    }
    return alert;
  }
}
