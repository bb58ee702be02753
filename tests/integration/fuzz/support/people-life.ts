import { createIngest, type Ingest } from '#main/ingest/ingest.ts';
import type { TransportMessage } from '#main/transport/transport.ts';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import { silentLog } from '../../support/silent-log.ts';
import { AccountIds } from './account-ids.ts';
import type { InstantStore } from './instant-store.ts';
import type { PeopleHistory, Step, Telling } from './people-histories.ts';
import { OWN, PeopleWorld, phoneOf, lidOf, type Names, type Written } from './people-world.ts';

const jidOf = (phone: string | null): string | null => (phone === null ? null : `${phone}@c.us`);
const MANY = { list: '120363@broadcast', status: 'status@broadcast', group: '120363-1@g.us' };
const ACK = { pending: 0, sent: 1, delivered: 2, read: 3, played: 4, failed: -1 };

/** The real way in over a real store, told by WhatsApp what happens in a world. */
export class PeopleLife {
  readonly world: PeopleWorld;
  readonly opened: InstantStore;
  /** How many messages were told. */
  told = 0;
  readonly #link: PeopleHistory['link'];
  readonly #ids: AccountIds;
  #ingest: Ingest;

  constructor({ link, owners }: PeopleHistory, opened: InstantStore) {
    this.world = new PeopleWorld(owners);
    this.#link = link;
    this.#ids = new AccountIds(link);
    this.opened = opened;
    this.#ingest = this.#begin();
  }

  async live(steps: readonly Step[]): Promise<void> {
    await this.#ingest.ownAccount({ phoneJid: jidOf(OWN.phone), lid: OWN.lid });
    for (const step of steps) await this.#do(step);
  }

  /** WhatsApp says of everybody whose message it told under which names. */
  async settle(): Promise<void> {
    for (const one of [...this.world.written]) {
      if (one.tellings.length > 0) {
        await this.#tell(one, { under: 'both', isFromHistory: true, isAtPhone: false });
      }
    }
  }

  #begin(): Ingest {
    return createIngest({ store: this.opened.store, log: silentLog });
  }

  async #do(step: Step): Promise<void> {
    const { world } = this;
    switch (step.kind) {
      case 'write': {
        const written = world.write(step);
        if (step.told !== null) await this.#tell(written, step.told);
        return;
      }
      case 'tell': {
        const one = this.#oneOf(step.message);
        return one && this.#tell(one, step.telling);
      }
      case 'give-number': {
        const before = world.giveNumber(step.phone, step.to);
        const after = phoneOf(step.phone);
        if (!step.isNoticed || before === null || before === after) return;
        const lid = lidOf(step.to);
        // Of somebody whom the desk does not know, it is nothing to it.
        if (!world.isKnown(lid)) return;
        world.say({ phone: after, lid }, world.now);
        const from = this.#ids.namesAt({ phone: before, lid }, world.now);
        this.#ids.change(lid, world.now);
        const to = this.#ids.namesAt({ phone: after, lid }, world.now);
        await this.#ingest.numberChange({ from, to, at: world.now });
        return;
      }
      case 'edit':
      case 'delete':
      case 'react':
      case 'ack':
        return this.#change(step);
      case 'open':
        return this.#open(step.message);
      case 'own': {
        // Another link tells nothing of what the pharmacy writes to itself.
        if (this.#link === 'cloud') return;
        const names = { ...OWN, ...(step.telling.under === 'lid' ? { phone: null } : {}) };
        const shown = step.telling.under === 'phone' ? { ...names, lid: null } : names;
        const message = this.#messageOf(
          { id: 'OWN', body: 'own', fromMe: true, at: world.now },
          shown,
          step.telling,
        );
        await this.#ingest.message(message);
        return;
      }
      case 'many': {
        const id = `${step.fromMe}_${MANY[step.chat]}_MANY_${OWN.phone}@c.us`;
        const message = toTransportMessage(
          { id, type: 'chat', body: 'many', t: world.now / 1000 },
          world.now,
        );
        if (message !== undefined) await this.#ingest.message({ ...message, phoneJid: null, lid: null });
        return;
      }
      case 'restart':
        this.#ingest = this.#begin();
    }
  }

  #oneOf(index: number): Written | undefined {
    return this.world.written.at(-1 - index);
  }

  async #tell(one: Written, telling: Telling): Promise<void> {
    const names = this.world.namesOf(one, telling);
    const isChanged = telling.isFromHistory;
    const body = (isChanged ? one.texts.at(-1) : one.texts[0]) ?? '';
    const what = { id: one.waMessageId, body, fromMe: one.fromMe, at: one.at };
    const message = this.#messageOf(what, names, telling);
    this.told += 1;
    this.world.tell(one, names, isChanged);
    await this.#ingest.message({
      ...message,
      status: isChanged ? one.status : message.status,
      ...(isChanged && {
        changes: {
          editedAt: one.editedAt,
          revokedAt: one.deletedAt,
          reactions: one.reactions
            .slice(-1)
            .map((emoji) => ({ by: 'customer' as const, emoji, at: one.reactedAt })),
        },
      }),
    });
  }

  async #change({ kind, message: index, telling }: Extract<Step, { telling: Telling; message: number }>) {
    const one = this.#oneOf(index);
    if (one === undefined || kind === 'tell' || (kind === 'ack' && !one.fromMe)) return;
    const names = this.world.namesOf(one, telling);
    this.world.change(one, kind, names);
    const at = this.world.now;
    const { waMessageId, chatAddress, phoneJid, lid, bsuid, fromMe } = this.#messageOf(
      { id: one.waMessageId, body: '', fromMe: one.fromMe, at },
      names,
      telling,
    );
    const key = { waMessageId, chatAddress, phoneJid, lid, bsuid, fromMe };
    if (kind === 'ack') {
      await this.#ingest.ack({ ...key, status: one.status });
      return;
    }
    const change =
      kind === 'edit'
        ? { kind: 'edited' as const, text: one.texts.at(-1) ?? '', at }
        : kind === 'delete'
          ? { kind: 'revoked' as const, at: one.deletedAt ?? at }
          : { kind: 'reacted' as const, by: 'customer' as const, emoji: one.reactions.at(-1) ?? '', at };
    await this.#ingest.change({ ...key, change });
  }

  /** Everything that stands in the thread is read then. */
  async #open(index: number): Promise<void> {
    const one = this.#oneOf(index);
    const shown = this.opened.database
      .prepare<[], { content: string; id: number }>(
        'SELECT content, conversation_id AS id FROM messages ORDER BY messages.id',
      )
      .all()
      .map(({ content, id }) => ({ id, number: Number(/^m(\d+) /.exec(content)?.[1]) }));
    const id = shown.find(({ number }) => number === one?.number)?.id;
    if (id === undefined) return;
    for (const each of shown) {
      const written = this.world.written[each.number];
      if (each.id === id && written !== undefined) written.isOpened = true;
    }
    await this.opened.store.markConversationRead({ id, now: Date.now() });
  }

  /** As the page gives it, with the names that the driver adds. */
  #messageOf(
    { id, body, fromMe, at }: { id: string; body: string; fromMe: boolean; at: number },
    names: Names,
    { isAtPhone }: Telling,
  ): TransportMessage {
    const account = this.#ids.namesAt(names, at);
    const chatAddress = this.#ids.chatOf(account, isAtPhone);
    // The page knows no other chats than its own.
    const chat = chatAddress.replace(/^EG\..*$/, 'somebody@lid');
    const raw = { id: `${fromMe}_${chat}_${id}`, type: 'chat', body, t: at / 1000, ack: ACK.sent };
    const message = toTransportMessage(raw, at);
    if (message === undefined) throw new Error(`${chat} is somebody's chat`);
    return { ...message, ...account, chatAddress };
  }
}
