/** What customers and Meta do: messages in, statuses, changes of the account, samples. */
import type { SentMessage } from '../messages/sent.ts';
import type { StatusName } from '../messages/status.ts';
import { newWamid } from '../server/ids.ts';
import type { Person, PersonWish } from '../server/people.ts';
import { accountEnvelope, envelope, messageChange } from '../webhooks/envelopes.ts';
import type { Webhook } from '../webhooks/delivery.ts';
import { readSample, type SampleWish } from '../webhooks/samples.ts';
import { Observing } from './observing.ts';

export interface Writing extends PersonWish {
  text?: string;
  /** Any other type; `fields` says what stands under it and beside it. */
  type?: string;
  fields?: Record<string, unknown>;
  /** A file, of which `type` says how it is sent. */
  media?: { mimeType: string; bytes: Buffer; caption?: string; voice?: boolean; filename?: string };
  quotes?: string;
  id?: string;
  /** Seconds; now when left out. */
  at?: number;
}

export interface Written {
  id: string;
  person: Person;
  webhook: Webhook;
}

export class Customers extends Observing {
  /** A customer who is known without having written. */
  addPerson(wish: PersonWish): Person {
    return this.world.people.get(wish);
  }

  /** A phone that has no WhatsApp: what is sent to it is taken and fails. */
  addStranger(phone: string): Person {
    const person = this.world.people.get({ phone });
    person.onWhatsApp = false;
    return person;
  }

  customerWrites(writing: Writing): Written {
    const { world } = this;
    const person = world.people.get(writing);
    person.lastWroteAt = world.clock.now();
    const id = writing.id ?? newWamid();
    if (writing.fields?.['referral'] !== undefined) person.cameFromAdAt = world.clock.now();
    world.inbound.set(id, person);
    const { type, content } = this.#contentOf(writing);
    const message = {
      id,
      timestamp: String(writing.at ?? world.clock.seconds()),
      type,
      ...content,
      ...(writing.quotes !== undefined && {
        context: { from: world.account.displayPhone, id: writing.quotes },
      }),
    };
    const change = messageChange(world.account, person, message);
    return { id, person, webhook: this.push('messages', envelope(world.account.wabaId, [change])) };
  }

  /** Any webhook, as an object or as the very bytes. */
  push(field: string, body: object | string): Webhook {
    const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    return this.world.delivery.push(field, bytes);
  }

  /** A change of an account field: a restriction, a template's status, the quality. */
  accountChanges(field: string, value: object): Webhook {
    const { account, clock } = this.world;
    return this.push(field, accountEnvelope(account.wabaId, { field, value }, clock.seconds()));
  }

  /** One of `samples/`. Whoever writes in it may be answered from then on. */
  loadSample(name: string, wish: SampleWish = {}): Webhook {
    const text = readSample(name, wish);
    const parsed = JSON.parse(text) as SampleShape;
    for (const { value } of parsed.entry.flatMap(({ changes }) => changes)) {
      for (const { id, from, from_user_id: userId } of value.messages ?? []) {
        if (id === undefined || (from === undefined && userId === undefined)) continue;
        const person = this.world.people.get({
          phone: from ?? null,
          ...(userId !== undefined && { userId }),
        });
        person.lastWroteAt = this.world.clock.now();
        this.world.inbound.set(id, person);
      }
    }
    return this.push(parsed.entry[0]?.changes[0]?.field ?? 'messages', text);
  }

  deliver(wamid: string): Webhook {
    return this.tellStatus(wamid, 'delivered');
  }

  read(wamid: string): Webhook {
    return this.tellStatus(wamid, 'read');
  }

  fail(wamid: string, code: number): Webhook {
    return this.tellStatus(wamid, 'failed', code);
  }

  tellStatus(wamid: string, status: StatusName, code?: number): Webhook {
    return this.world.tell(this.#sentAs(wamid), status, code);
  }

  #sentAs(wamid: string): SentMessage {
    const found = this.world.sent.find(wamid);
    if (!found) throw new Error(`stand-in: nothing was sent as ${wamid}`);
    return found;
  }

  #contentOf({ text, type, fields, media }: Writing): { type: string; content: Record<string, unknown> } {
    if (!media) {
      return type === undefined
        ? { type: 'text', content: { text: { body: text ?? '' }, ...fields } }
        : { type, content: fields ?? {} };
    }
    const { mimeType, bytes, ...said } = media;
    const kind = type ?? mimeType.split('/')[0] ?? 'document';
    const file = this.world.media.keepInbound(mimeType, bytes);
    const { id } = file;
    const sha256 = Buffer.from(this.world.media.hashOf(id), 'hex').toString('base64');
    const url = this.world.media.addressOf(id, this.world.lookasideUrl());
    return { type: kind, content: { [kind]: { mime_type: mimeType, sha256, id, url, ...said }, ...fields } };
  }
}

interface SampleShape {
  entry: {
    changes: {
      field: string;
      value: { messages?: { id?: string; from?: string; from_user_id?: string }[] };
    }[];
  }[];
}
