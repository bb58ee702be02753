import type { PeopleLife } from './people-life.ts';
import { half, LIDS, lidOf, OWN, phoneOf, rankOf, type Names, type Written } from './people-world.ts';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { personOf } from './account-ids.ts';
import { PHONES } from './people-histories.ts';

interface Contact {
  id: number;
  phone: string | null;
  lid: string | null;
  conversationId: number;
}

interface Row {
  number: number;
  contact: Contact;
  conversationId: number;
  content: string;
  direction: string;
  status: MessageStatus;
  sentAt: number;
  revokedAt: number | null;
  reactions: string;
}

/** Who a contact is: a person's id, or the half of one that is only a number. */
const nameOf = ({ lid, phone }: Contact): string => lid ?? half(phone ?? 'nobody');

/** What is otherwise than it must be by all that WhatsApp has told; read by nothing of the product's but the search. */
export async function wrong(life: PeopleLife): Promise<string[]> {
  const { world } = life;
  const { database } = life.opened;
  const contacts = database
    .prepare<[], Contact & { bsuid: string | null }>(
      'SELECT id, phone, lid, bsuid, conversation_id AS conversationId FROM contacts',
    )
    .all()
    .map(({ bsuid, ...contact }) => ({ ...contact, lid: personOf({ lid: contact.lid, bsuid }) }));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const rows = database
    .prepare<[], Omit<Row, 'number' | 'contact'> & { contactId: number }>(
      `SELECT contact_id AS contactId, conversation_id AS conversationId, content, direction, status, sent_at AS sentAt,
         revoked_at AS revokedAt, reactions FROM messages ORDER BY id`,
    )
    .all()
    .flatMap(({ contactId, ...row }): Row[] => {
      const contact = byId.get(contactId);
      const number = Number(/^m(\d+) /.exec(row.content)?.[1] ?? -1);
      return contact === undefined ? [] : [{ ...row, contact, number }];
    });
  const found: string[] = [];
  for (const row of rows) {
    if (row.number === -1) found.push(`nobody's: ${row.content}`);
    if (row.conversationId !== row.contact.conversationId) found.push(`m${row.number} is in another thread`);
  }
  for (const one of world.written) {
    found.push(
      ...wrongOf(
        one,
        rows.filter(({ number }) => number === one.number),
        life,
      ),
    );
  }
  return [
    ...found,
    ...wrongPeople(life, contacts),
    ...wrongUnread(life),
    ...(await notFound(life, contacts)),
  ];
}

function wrongOf(one: Written, rows: readonly Row[], life: PeopleLife): string[] {
  const name = `m${one.number} of ${one.who}`;
  if (one.tellings.length === 0) return rows.length === 0 ? [] : [`${name} was never told`];
  if (rows.length === 0) return [`${name} is lost`];
  const { world } = life;
  const own = lidOf(one.who);
  const at = rows.map(({ contact }) => nameOf(contact));
  const found: string[] = [];
  if (new Set(at).size !== at.length) found.push(`${name} is twice with one person`);
  const isTold = (test: (names: Names) => boolean): boolean => one.tellings.some(({ names }) => test(names));
  const isNamed = isTold(({ lid }) => lid !== null);
  if (isNamed && !at.includes(own)) found.push(`${name} is with ${at.join(', ')} only`);
  // WhatsApp has said of this very message under which two names it is.
  const isPaired = isTold(({ lid, phone }) => lid !== null && phone !== null);
  const others = at.filter((each) => each !== own);
  if (others.length > 0 && isPaired) found.push(`${name} is also with ${others.join(', ')}`);
  const said = new Set(world.words.filter(({ phone }) => phone === one.phone).map(({ lid }) => lid));
  for (const each of others) {
    const isAllowed = one.tellings.some(({ names, allowed }) => {
      if (names.lid !== null || names.phone === null) return false;
      return allowed?.has(each) ?? (each === half(names.phone) || said.has(each));
    });
    if (!isAllowed) found.push(`${name} is with ${each}`);
  }
  const direction = one.fromMe ? 'outgoing' : 'incoming';
  for (const row of rows) {
    if (row.direction !== direction) found.push(`${name} goes the other way`);
    if (row.sentAt !== one.at) found.push(`${name} stands at another time`);
    if (!one.texts.includes(row.content)) found.push(`${name} says ${row.content}`);
    if (row.revokedAt !== null && one.deletedAt === null) found.push(`${name} was not deleted`);
    const emoji = (JSON.parse(row.reactions) as { emoji: string }[]).map((reaction) => reaction.emoji);
    if (emoji.some((each) => !one.reactions.includes(each))) found.push(`${name} has ${emoji.join()}`);
    if (
      one.fromMe
        ? rankOf(row.status) > Math.max(rankOf(one.status), receiptsOfAnother(one, life))
        : row.status === 'read' && !one.isOpened && !isAnswered(one, life)
    )
      found.push(`${name} is ${row.status}`);
  }
  if (one.isOpened && !one.fromMe && rows.every(({ status }) => status !== 'read'))
    found.push(`${name} is unread again`);
  return [...found, ...changesMissing(one, rows, life)];
}

/** Somebody wrote after it on the phone, to this person or to whom a number alone may have meant. */
const isAnswered = (one: Written, { world }: PeopleLife): boolean =>
  world.written.some(
    ({ fromMe, at, who, tellings }) =>
      fromMe &&
      tellings.length > 0 &&
      at > one.at &&
      (who === one.who || [...tellings, ...one.tellings].some(({ names }) => names.lid === null)),
  );

/**
 * A receipt comes under any name its person ever had, because the pharmacy's own account chooses no id twice. Here it does: one
 * that was told before its own message, with a number that this one's person had too, may be this one's.
 */
function receiptsOfAnother(one: Written, { world }: PeopleLife): number {
  const numbers = world.words.filter(({ lid }) => lid === lidOf(one.who)).map(({ phone }) => phone);
  const others = world.written.filter(
    ({ number, fromMe, waMessageId, phone }) =>
      number !== one.number &&
      fromMe &&
      waMessageId === one.waMessageId &&
      phone !== null &&
      numbers.includes(phone),
  );
  return Math.max(-1, ...others.map(({ status }) => rankOf(status)));
}

/** What was done to it under a name that leads to it. */
function changesMissing(one: Written, rows: readonly Row[], { world }: PeopleLife): string[] {
  const own = lidOf(one.who);
  const isPair = world.words.some(({ lid, phone }) => lid === own && phone === one.phone);
  // What waits for its message under a number waits there for whoever has it.
  const isHandedOn = world.words.some(({ lid, phone }) => lid !== own && phone === one.phone);
  return one.done.flatMap(({ kind, names, isOf, isEarly }) => {
    if (isEarly && names.lid === null && isHandedOn) return [];
    const isReached = rows.some(({ contact }) =>
      contact.lid === own
        ? names.lid === own || isPair
        : contact.lid === null && names.phone === contact.phone,
    );
    if (!isReached) return [];
    const isDone = rows.some((row) => stateOf(row, one, kind) >= isOf);
    return isDone ? [] : [`m${one.number}: ${kind} under ${names.phone} ${names.lid} is missing`];
  });
}

function stateOf(row: Row, one: Written, kind: Written['done'][number]['kind']): number {
  switch (kind) {
    case 'edit':
      return one.texts.indexOf(row.content);
    case 'delete':
      return row.revokedAt === null ? 0 : 1;
    case 'react': {
      const [reaction] = JSON.parse(row.reactions) as { emoji: string }[];
      return reaction === undefined ? 0 : one.reactions.lastIndexOf(reaction.emoji) + 1;
    }
    case 'ack':
      return rankOf(row.status);
  }
}

function wrongPeople({ world, opened }: PeopleLife, contacts: readonly Contact[]): string[] {
  const found: string[] = [];
  const named = new Set(world.written.flatMap(({ tellings }) => tellings.map(({ names }) => names.lid)));
  for (const contact of contacts) {
    const { phone, lid } = contact;
    if (phone === OWN.phone || lid === OWN.lid) found.push('the pharmacy is a customer');
    if (lid !== null && !named.has(lid)) found.push(`${lid} has not written`);
    if (lid === null && phone !== null && world.holderOf(phone) !== undefined)
      found.push(`${phone} is not joined with ${world.holderOf(phone)}`);
    if (lid === null || phone === null) continue;
    if (!world.words.some((word) => word.lid === lid && word.phone === phone))
      found.push(`nobody said that ${phone} is ${lid}`);
    if (world.holderOf(phone) !== lid) found.push(`${phone} is not ${lid} any more`);
  }
  for (const lid of LIDS) {
    if (named.has(lid) && contacts.filter((contact) => contact.lid === lid).length !== 1)
      found.push(`${lid} is not one`);
  }
  for (let index = 0; index < PHONES; index += 1) {
    const phone = phoneOf(index);
    const holder = world.holderOf(phone);
    if (
      holder !== undefined &&
      named.has(holder) &&
      !contacts.some((each) => each.lid === holder && each.phone === phone)
    )
      found.push(`${holder} has not ${phone}`);
  }
  if (new Set(contacts.map(({ conversationId }) => conversationId)).size !== contacts.length)
    found.push('two people share a thread');
  const customers = opened.database
    .prepare<[], number>('SELECT count(DISTINCT customer_id) FROM contacts')
    .pluck()
    .get();
  if (customers !== contacts.length) found.push('two people are one customer');
  return found;
}

function wrongUnread({ opened }: PeopleLife): string[] {
  return opened.database
    .prepare<[], { id: number; unread: number; counted: number }>(
      `SELECT id, unread_count AS unread, (SELECT count(*) FROM messages WHERE conversation_id = conversations.id
         AND direction = 'incoming' AND status = 'delivered') AS counted FROM conversations`,
    )
    .all()
    .filter(({ unread, counted }) => unread !== counted)
    .map(({ id, unread, counted }) => `thread ${id}: ${unread} unread in place of ${counted}`);
}

/** Whom WhatsApp has ever shown with a number is found by it. */
async function notFound({ world, opened }: PeopleLife, contacts: readonly Contact[]): Promise<string[]> {
  const found: string[] = [];
  for (let index = 0; index < PHONES; index += 1) {
    const phone = phoneOf(index);
    const { items } = await opened.store.listConversations({ query: phone, limit: 9 });
    for (const lid of new Set(world.words.filter((word) => word.phone === phone).map((word) => word.lid))) {
      const contact = contacts.find((each) => each.lid === lid);
      if (contact !== undefined && !items.some(({ id }) => id === contact.conversationId))
        found.push(`${lid} is not found by ${phone}`);
    }
  }
  return found;
}
