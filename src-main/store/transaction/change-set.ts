import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { TOPICS, type Topic } from '#shared/domain/topic.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import { getConversation } from '../rows/conversations/conversations.ts';
import { getMessage } from '../rows/messages/messages.ts';
import { mayAnswerQuote } from '../rows/prescriptions/quote-answer.ts';
import { readSettings } from '../rows/settings.ts';
import type { Changes } from '../schema/changes.ts';
import type { ReadTx } from '../schema/tx.ts';

/** Collects what one transaction changes, and reads it once at its end. */
export class ChangeSet implements Changes {
  readonly #recorded = new Set<number>();
  readonly #ofPast = new Set<number>();
  readonly #changed = new Set<number>();
  readonly #removed = new Set<number>();
  readonly #conversations = new Set<number>();
  readonly #gone = new Set<number>();
  /** Into which one each went. */
  readonly #merges = new Map<number, number>();
  readonly #separations: { id: number; separatedId: number }[] = [];
  readonly #topics = new Set<Topic>();
  #hasTemplates = false;
  #hasSettings = false;
  #hasQueued = false;
  #lost = 0;

  messageRecorded(id: number): void {
    this.#recorded.add(id);
  }

  messageOfPast(id: number): void {
    this.#ofPast.add(id);
    this.touched('past');
  }

  messageChanged(id: number): void {
    this.#changed.add(id);
  }

  messageRemoved(id: number): void {
    this.#removed.add(id);
  }

  conversationChanged(id: number): void {
    this.#conversations.add(id);
  }

  conversationRemoved(id: number): void {
    this.#gone.add(id);
  }

  /** Everything that hangs on a conversation is another one's now. */
  conversationsMerged({ mergedId, intoId }: { mergedId: number; intoId: number }): void {
    this.#merges.set(mergedId, intoId);
    this.touched(...TOPICS);
  }

  conversationsSeparated(apart: { id: number; separatedId: number }): void {
    this.#merges.delete(apart.separatedId);
    this.#separations.push(apart);
    this.touched(...TOPICS);
  }

  touched(...topics: Topic[]): void {
    for (const topic of topics) this.#topics.add(topic);
  }

  templatesChanged(): void {
    this.#hasTemplates = true;
  }

  settingsChanged(): void {
    this.#hasSettings = true;
  }

  queued(): void {
    this.#hasQueued = true;
  }

  eventsLost(count: number): void {
    this.#lost += count;
  }

  /** @returns what takes back everything that is said from now on. */
  mark(): () => void {
    const sets = [
      this.#recorded,
      this.#ofPast,
      this.#changed,
      this.#removed,
      this.#conversations,
      this.#gone,
      this.#topics,
    ].map(markSet);
    const merges = [...this.#merges];
    const separations = this.#separations.length;
    const [hasTemplates, hasSettings, hasQueued] = [this.#hasTemplates, this.#hasSettings, this.#hasQueued];
    const lost = this.#lost;
    return () => {
      for (const takeBack of sets) takeBack();
      this.#merges.clear();
      for (const [mergedId, intoId] of merges) this.#merges.set(mergedId, intoId);
      this.#separations.length = separations;
      [this.#hasTemplates, this.#hasSettings, this.#hasQueued] = [hasTemplates, hasSettings, hasQueued];
      this.#lost = lost;
    };
  }

  /**
   * What there is to say, with everything as it is at the end: which conversations came and went, then new messages in
   * the order of recording, changed ones, other conversations, templates, settings, topics in the order of TOPICS, and
   * the outbox last. What one event says of a message or a conversation no later one says again.
   */
  read(tx: ReadTx): StoreEvent[] {
    const events: StoreEvent[] = [];
    const topics = new Set(this.#topics);
    // The prescriptions show what the customer said to their price.
    const hear = (message: Message): void => {
      if (!topics.has('prescriptions') && mayAnswerQuote(tx, message)) topics.add('prescriptions');
    };
    const conversations = new ReadOnce(tx, this.#merges);
    for (const [mergedId, intoId] of this.#merges) {
      const payload = { mergedId, conversation: conversations.tell(intoId) };
      events.push({ channel: 'conversation.merged', payload });
    }
    for (const { id, separatedId } of this.#separations) {
      const payload = { conversation: conversations.tell(id), separated: conversations.tell(separatedId) };
      events.push({ channel: 'conversation.separated', payload });
    }
    for (const conversationId of this.#gone)
      events.push({ channel: 'conversation.removed', payload: { conversationId } });
    for (const id of this.#recorded) {
      if (this.#removed.has(id)) continue;
      const message = getMessage(tx, id);
      hear(message);
      const payload = { message, conversation: conversations.tell(message.conversationId) };
      events.push({ channel: 'message.recorded', payload });
    }
    for (const id of this.#changed) {
      if (this.#recorded.has(id) || this.#ofPast.has(id) || this.#removed.has(id)) continue;
      const message = getMessage(tx, id);
      hear(message);
      events.push({ channel: 'message.changed', payload: message });
    }
    for (const id of this.#conversations) {
      if (conversations.isTold(id) || this.#gone.has(id)) continue;
      events.push({ channel: 'conversation.changed', payload: conversations.tell(id) });
    }
    if (this.#hasTemplates) events.push({ channel: 'templates.changed', payload: null });
    if (this.#hasSettings) events.push({ channel: 'settings.changed', payload: readSettings(tx) });
    const touched = TOPICS.filter((topic) => topics.has(topic));
    if (touched.length > 0) events.push({ channel: 'desk.changed', payload: { topics: touched } });
    if (this.#hasQueued) events.push({ channel: 'outbox.queued', payload: null });
    return events;
  }

  /** What there is to say of the telling itself, which comes after `read`. */
  readLost(): StoreEvent[] {
    if (this.#lost === 0) return [];
    return [
      { channel: 'desk.changed', payload: { topics: ['programs'] } },
      { channel: 'events.lost', payload: { count: this.#lost } },
    ];
  }
}

/** Nothing is ever taken out of these: what came later is what lies behind. */
function markSet(set: Set<unknown>): () => void {
  const { size } = set;
  return () => {
    for (const value of [...set].slice(size)) set.delete(value);
  };
}

/** Conversations, each read once; one that was merged away stands for the one that it went into. */
class ReadOnce {
  readonly #tx: ReadTx;
  readonly #intoIds: ReadonlyMap<number, number>;
  readonly #told = new Map<number, Conversation>();

  constructor(tx: ReadTx, intoIds: ReadonlyMap<number, number>) {
    this.#tx = tx;
    this.#intoIds = intoIds;
  }

  isTold(id: number): boolean {
    return this.#told.has(this.#lastIdOf(id));
  }

  tell(id: number): Conversation {
    const lastId = this.#lastIdOf(id);
    const conversation = this.#told.get(lastId) ?? getConversation(this.#tx, lastId);
    this.#told.set(lastId, conversation);
    return conversation;
  }

  #lastIdOf(id: number): number {
    const intoId = this.#intoIds.get(id);
    return intoId === undefined ? id : this.#lastIdOf(intoId);
  }
}
