import { Buffer } from 'node:buffer';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import type { CloudDesk } from './cloud-desk.ts';

export const OWN = {
  phoneNumberId: '100000000000002',
  businessAccountId: '100000000000001',
  phone: '201000000001',
};
const CUSTOMERS = 12;
/** Epoch seconds. Of the last hours, so that customers may be answered freely. */
const START = Math.floor(Date.now() / 1000) - 2 * 3600;

interface Truth {
  text: string;
  isRevoked: boolean;
  emoji: string;
  /** Of what the pharmacy sent; null of what came. */
  status: MessageStatus | null;
}

interface Written {
  id: string;
  customer: number;
  ours: boolean;
}

/** Always the same random numbers. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const RANK: readonly MessageStatus[] = ['pending', 'sent', 'failed', 'delivered', 'read'];

/** What customers and Meta did, told in webhooks, and what must be there in the end, kept without the driver. */
export class WorldOfWebhooks {
  readonly webhooks: Uint8Array[] = [];
  readonly messages = new Map<string, Truth>();
  readonly phones = Array.from({ length: CUSTOMERS }, (_, customer) => phoneOf(customer)).toSorted();
  readonly #written: Written[] = [];
  readonly #random: (below: number) => number;
  #seconds = START;

  constructor(seed: number) {
    this.#random = randomOf(seed);
  }

  /** Each customer writes once, and is answered over the outbox. @returns how many webhooks that was. */
  async sendFrom(desk: CloudDesk): Promise<number> {
    for (let customer = 0; customer < CUSTOMERS; customer += 1) this.#write(customer);
    await desk.take(this.webhooks);
    const { items } = await desk.store.listConversations({ limit: 100 });
    const sent: Promise<void>[] = [];
    for (const { id: conversationId, customerPhone } of items) {
      const customer = Number(customerPhone?.slice(-3)) - 101;
      const text = `جواب ${customer}`;
      const { id: messageId } = await desk.store.enqueueText({
        conversationId,
        clientKey: `answer-${customer}`,
        text,
        sentBy: 'agent:1',
        now: Date.now(),
      });
      sent.push(this.#untilSent(desk, messageId, customer, text));
    }
    await Promise.all(sent);
    return this.webhooks.length;
  }

  async #untilSent(desk: CloudDesk, messageId: number, customer: number, text: string): Promise<void> {
    for (;;) {
      const { status, waMessageId } = await desk.store.getMessage({ messageId });
      if (status === 'sent' && waMessageId !== null) {
        this.messages.set(waMessageId, { text, isRevoked: false, emoji: '', status: 'sent' });
        this.#written.push({ id: waMessageId, customer, ours: true });
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** So many more webhooks. */
  live(count: number): void {
    for (let index = 0; index < count; index += 1) {
      switch (this.#random(10)) {
        case 0:
          this.#edit();
          break;
        case 1:
          this.#revoke();
          break;
        case 2:
        case 3:
          this.#react();
          break;
        case 4:
        case 5:
          this.#tell();
          break;
        case 6:
          this.#echo();
          break;
        default:
          this.#write(this.#random(CUSTOMERS));
      }
    }
  }

  #write(customer: number): void {
    const id = this.#newId();
    const text = `رسالة ${this.webhooks.length}`;
    this.#say(customer, { id, type: 'text', text: { body: text } });
    this.messages.set(id, { text, isRevoked: false, emoji: '', status: null });
    this.#written.push({ id, customer, ours: false });
  }

  /** Written on the pharmacy's phone. */
  #echo(): void {
    const customer = this.#random(CUSTOMERS);
    const id = this.#newId();
    const text = `من الهاتف ${this.webhooks.length}`;
    const echo = {
      from: OWN.phone,
      to: phoneOf(customer),
      id,
      timestamp: this.#now(),
      type: 'text',
      text: { body: text },
    };
    this.#push('smb_message_echoes', { message_echoes: [echo] });
    this.messages.set(id, { text, isRevoked: false, emoji: '', status: 'sent' });
    this.#written.push({ id, customer, ours: true });
  }

  #edit(): void {
    const one = this.#one(({ ours }) => !ours);
    const truth = this.#truthOf(one);
    const text = `معدلة ${this.webhooks.length}`;
    const edit = { original_message_id: one.id, message: { type: 'text', text: { body: text } } };
    this.#say(one.customer, { id: this.#newId(), type: 'edit', edit });
    truth.text = text;
  }

  #revoke(): void {
    const one = this.#one(({ ours }) => !ours);
    this.#say(one.customer, { id: this.#newId(), type: 'revoke', revoke: { original_message_id: one.id } });
    this.#truthOf(one).isRevoked = true;
  }

  #react(): void {
    const one = this.#one(() => true);
    const emoji = ['👍', '❤️', '', '🌷'][this.#random(4)] ?? '';
    const reaction = emoji === '' ? { message_id: one.id } : { message_id: one.id, emoji };
    this.#say(one.customer, { id: this.#newId(), type: 'reaction', reaction });
    this.#truthOf(one).emoji = emoji;
  }

  #tell(): void {
    const one = this.#one(({ ours }) => ours);
    const truth = this.#truthOf(one);
    const status = RANK[1 + this.#random(4)] ?? 'sent';
    const failed = status === 'failed' && { errors: [{ code: 131026, title: 'Message undeliverable' }] };
    const told = {
      id: one.id,
      status,
      timestamp: this.#now(),
      recipient_id: phoneOf(one.customer),
      ...failed,
    };
    this.#push('messages', { statuses: [told] });
    if (truth.status !== null && RANK.indexOf(status) > RANK.indexOf(truth.status)) truth.status = status;
  }

  #one(fits: (written: Written) => boolean): Written {
    const all = this.#written.filter(fits);
    const one = all[this.#random(all.length)];
    if (one === undefined) throw new Error('nothing was written');
    return one;
  }

  #truthOf({ id }: Written): Truth {
    const truth = this.messages.get(id);
    if (truth === undefined) throw new Error(`${id} is not known`);
    return truth;
  }

  #say(customer: number, message: Record<string, unknown>): void {
    const from = { from: phoneOf(customer), from_user_id: bsuidOf(customer), timestamp: this.#now() };
    const contacts = [
      { profile: { name: `عميل ${customer}` }, wa_id: phoneOf(customer), user_id: bsuidOf(customer) },
    ];
    this.#push('messages', { contacts, messages: [{ ...from, ...message }] });
  }

  #push(field: string, value: object): void {
    const metadata = { display_phone_number: OWN.phone, phone_number_id: OWN.phoneNumberId };
    const change = { field, value: { messaging_product: 'whatsapp', metadata, ...value } };
    const entry = [{ id: OWN.businessAccountId, changes: [change] }];
    this.webhooks.push(Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry })));
  }

  #now(): string {
    this.#seconds += 1;
    return String(this.#seconds);
  }

  #newId = (): string => `wamid.${Buffer.from(`generated-${this.webhooks.length}`).toString('base64')}`;
}

const phoneOf = (customer: number): string => `201000000${customer + 101}`;
const bsuidOf = (customer: number): string => `EG.10000000000000000${customer + 101}`;
