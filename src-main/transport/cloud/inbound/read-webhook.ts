import { z } from 'zod';
import { listOf, part, words } from '../../loose.ts';
import { everyItem, id, phone, seconds } from './fields.ts';
import type { InboundItem, OwnAccount } from './item.ts';
import { readMessage, type MessageContext } from './messages.ts';
import { isHistoryDeclined, readFailures, readNotices } from './notices.ts';
import { contacts } from './people.ts';
import { readStatus } from './statuses.ts';

const change = part({ field: words, value: z.unknown() });
const entry = part({ id, time: seconds, changes: everyItem });
const body = z.object({ object: z.literal('whatsapp_business_account'), entry: everyItem });

const metadata = part({ phone_number_id: id, display_phone_number: phone });
const thread = part({
  id: phone,
  user_id: id,
  context: part({ wa_id: phone, user_id: id }),
  messages: everyItem,
});
const value = part({
  metadata,
  contacts,
  messages: everyItem,
  message_echoes: everyItem,
  statuses: everyItem,
  history: listOf(part({ threads: z.array(z.unknown()).catch([]) })),
  recipient: part({ phone_number_id: id }),
});

export interface ReadWebhook {
  items: InboundItem[];
  /** What could not be read at all, each said in a few words without anything of anybody's. */
  problems: string[];
}

/**
 * One webhook, as it was posted: everything that it has to tell, in its order. A field that is wrong is one that is missing,
 * a message that cannot be read does not hide the next one, and what belongs to another number is not ours.
 * @throws when it is no webhook of WhatsApp's at all.
 */
export function readWebhook(json: unknown, own: OwnAccount, nowMs: number): ReadWebhook {
  const items: InboundItem[] = [];
  const problems: string[] = [];
  for (const rawEntry of body.parse(json).entry) {
    const { id: accountId, time, changes } = entry.parse(rawEntry);
    if (accountId !== null && own.businessAccountId !== '' && accountId !== own.businessAccountId) continue;
    for (const rawChange of changes) {
      const { field, value: told } = change.parse(rawChange);
      readChange({ field: field ?? '', told, at: time ?? timeOf(told) ?? nowMs, nowMs }, own, {
        items,
        problems,
      });
    }
  }
  return { items, problems };
}

interface Change {
  field: string;
  told: unknown;
  at: number;
  nowMs: number;
}

function readChange({ field, told, at, nowMs }: Change, own: OwnAccount, into: ReadWebhook): void {
  const inner = field === 'standby' ? part({ standby: z.unknown() }).parse(told).standby : told;
  const read = value.parse(inner);
  const outer = value.parse(told);
  const numberId =
    read.metadata.phone_number_id ?? outer.metadata.phone_number_id ?? read.recipient.phone_number_id;
  if (numberId !== null && numberId !== own.phoneNumberId) return;
  const ownPhone = read.metadata.display_phone_number ?? outer.metadata.display_phone_number;
  const context: MessageContext = { own: ownPhone, contacts: read.contacts, nowMs };

  for (const raw of read.messages) readInto(into, () => readMessage(raw, context));
  for (const raw of read.message_echoes) readInto(into, () => readMessage(raw, { ...context, isEcho: true }));
  for (const { threads } of read.history) {
    for (const raw of threads) readThread(raw, context, into);
  }
  for (const raw of read.statuses) readInto(into, () => readStatus(raw, nowMs));

  const notices = [...readNotices(field, told), ...readFailures(inner)];
  for (const notice of notices) into.items.push({ kind: 'notice', notice: { at, ...notice } });
  if (isHistoryDeclined(inner)) into.items.push({ kind: 'notice', notice: { kind: 'history-declined', at } });
  // Field `messages` is silent meanwhile, without any error.
  if (field === 'standby') {
    const answering = { kind: 'agent', isAnswering: true, at: newestOf(read.messages) ?? at } as const;
    for (const customer of [{}, ...sendersOf(read.messages)])
      into.items.push({ kind: 'notice', notice: { ...answering, ...customer } });
  }
}

const sender = part({ from: phone, from_user_id: id });

/** Each once. */
function sendersOf(messages: readonly unknown[]): { phone: string | null; bsuid: string | null }[] {
  const named = messages.flatMap((raw) => {
    const { from: digits, from_user_id: bsuid } = sender.parse(raw);
    return digits === null && bsuid === null ? [] : [{ phone: digits, bsuid }];
  });
  return [...new Map(named.map((each) => [each.phone ?? each.bsuid, each])).values()];
}

/** Some changes say themselves when they came about. */
const timeOf = (told: unknown): number | null => part({ timestamp: seconds }).parse(told).timestamp;

/** A late repetition must not say more than it did when it was new. */
function newestOf(messages: readonly unknown[]): number | null {
  const times = messages.flatMap((raw) => part({ timestamp: seconds }).parse(raw).timestamp ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

function readThread(raw: unknown, context: MessageContext, into: ReadWebhook): void {
  const { id: digits, user_id: bsuid, context: told, messages } = thread.parse(raw);
  const person = { phone: digits ?? told.wa_id, bsuid: bsuid ?? told.user_id };
  for (const message of messages) readInto(into, () => readMessage(message, { ...context, thread: person }));
}

function readInto({ items, problems }: ReadWebhook, read: () => InboundItem[]): void {
  try {
    items.push(...read());
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
}
