/** What the app has sent: taken or refused, with its wamid, and how far its statuses have come. */
import type { StatusName } from './status.ts';
import type { Account } from '../server/account.ts';
import type { People, Person } from '../server/people.ts';
import { GraphError } from '../server/graph-error.ts';
import { newWamid } from '../server/ids.ts';
import type { Limits } from '../server/limits.ts';
import type { MediaStore } from '../server/media-store.ts';
import type { Json } from './check.ts';
import { isObject } from './check.ts';
import type { SendRequest } from './request.ts';

export interface SentMessage {
  wamid: string;
  type: string;
  person: Person;
  body: Json;
  quotes: string | null;
  callbackData: string | null;
  /** Milliseconds, when it was taken. */
  at: number;
  statuses: StatusName[];
  /** Why it fails by itself after it was taken. */
  failsWith: number | null;
  /** How many taken messages carried the same callback data before it. */
  duplicates: number;
}

interface Surroundings {
  account: Account;
  people: People;
  limits: Limits;
  media: MediaStore;
  now: () => number;
  /** Whether that wamid is one of a message that came in. */
  isKnown: (wamid: string) => boolean;
}

export class SentMessages {
  readonly all: SentMessage[] = [];
  /** Whether a closed window is said in the answer or, as it mostly is, by a status. */
  windowRefusedBy: 'answer' | 'status' = 'status';
  #around: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
  }

  find(wamid: string): SentMessage | undefined {
    return this.all.find((message) => message.wamid === wamid);
  }

  /** Takes it and answers as Graph does, or throws. */
  take(request: SendRequest): { answer: object; message: SentMessage } {
    const { account, people, limits, now } = this.#around;
    if (!account.registered) {
      throw new GraphError(133010, { message: '(#133010) The account is not registered' });
    }
    const { person, failsWith } = this.#recipientOf(request);
    if (account.allowedList && !account.allowedList.has(person.phone ?? '')) throw new GraphError(131030);
    if (person.phone === account.displayPhone) throw new GraphError(131021);
    if (request.template?.category === 'AUTHENTICATION' && request.to === null) throw new GraphError(131062);
    const isShut = request.template === null && !people.hasOpenWindow(person);
    if (isShut && this.windowRefusedBy === 'answer') throw new GraphError(131047, { details: WINDOW_SHUT });
    limits.take(person.userId);
    const { type, body, quotes, callbackData } = request;
    const message: SentMessage = {
      wamid: newWamid(),
      type,
      person,
      body,
      quotes,
      callbackData,
      at: now(),
      statuses: [],
      failsWith: failsWith ?? (isShut ? 131047 : this.#trouble(request)),
      duplicates: this.all.filter((each) => callbackData !== null && each.callbackData === callbackData)
        .length,
    };
    people.answer(person);
    this.all.push(message);
    return { answer: answerOf(request, message), message };
  }

  /** What is found out only after it was taken. */
  #trouble({ type, body }: SendRequest): number | null {
    const content = body[type];
    if (!isObject(content)) return null;
    if (type === 'reaction' && !this.#around.isKnown(String(content['message_id']))) {
      return this.find(String(content['message_id'])) ? null : 131009;
    }
    const id = content['id'];
    return typeof id === 'string' && !this.#around.media.fits(type, id) ? 131053 : null;
  }

  #recipientOf({ to, recipient }: SendRequest): { person: Person; failsWith: number | null } {
    const { people, account } = this.#around;
    if (to === null) {
      const person = people.byUserId(recipient ?? '');
      return person
        ? { person, failsWith: person.onWhatsApp ? null : 131026 }
        : { person: people.get({ userId: recipient ?? '' }), failsWith: 131026 };
    }
    // An id in `to` is taken, and then nothing comes of it.
    if (/^[A-Z]{2}\./.test(to)) return { person: people.get({ userId: `XX.${to}` }), failsWith: 131026 };
    const person = people.get({ phone: phoneIn(to, account.displayPhone) });
    return { person, failsWith: person.onWhatsApp ? null : 131026 };
  }
}

const WINDOW_SHUT =
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.';

/** Without a plus, the country code of the business may be put in front. */
function phoneIn(to: string, own: string): string {
  const digits = to.replace(/[\s()-]/g, '');
  if (!/^\+?\d{5,20}$/.test(digits)) {
    throw new GraphError(131009, { details: 'to: is not a valid WhatsApp account' });
  }
  if (digits.startsWith('+')) return digits.slice(1);
  const country = own.slice(0, 2);
  return digits.startsWith(country) ? digits : `${country}${digits.replace(/^0/, '')}`;
}

function answerOf({ to, recipient, type }: SendRequest, { wamid, person }: SentMessage): object {
  return {
    messaging_product: 'whatsapp',
    contacts: [
      {
        input: to ?? recipient,
        ...(person.phone !== null && (person.showsPhone || to !== null) && { wa_id: person.phone }),
        user_id: person.userId,
      },
    ],
    messages: [{ id: wamid, ...(type === 'template' && { message_status: 'accepted' }) }],
  };
}
