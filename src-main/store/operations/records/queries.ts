import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import type { RecordCounts, RecordPeriod, RecordSubject } from '#shared/domain/records/record.ts';
import { calledIn } from '#shared/text/hyperlinks/called-people.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { readHistory } from '../../rows/people/customer-history.ts';
import { readCustomer, readHealth } from '../../rows/people/shown-customer.ts';
import { listLabelsOf } from '../../rows/records/record-extras.ts';
import { listConversationIdsOf } from '../../rows/records/record-ids.ts';
import { countMessagesOf, listStretch } from '../../rows/records/record-messages.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { calledBy } from '../customers/called-person.ts';
import { isSharedPhone } from '../customers/phone-holders.ts';
import type { Query } from '../operation.ts';
import { readPiece } from './read-piece.ts';

/** Before all that can be written, and behind it. */
const stretchOf = ({ from, until }: RecordPeriod): { from: number; until: number } => ({
  from: from ?? Number.MIN_SAFE_INTEGER,
  until: until ?? Number.MAX_SAFE_INTEGER,
});

function conversationsOf(tx: ReadTx, subject: RecordSubject): number[] {
  if (subject.kind === 'conversation') return [getConversation(tx, subject.id).id];
  readCustomer(tx, subject.id);
  return listConversationIdsOf(tx, subject.id);
}

export const countRecord: Query<'countRecord'> = (tx, { subject, period }) => {
  const sum: RecordCounts = { messages: 0, files: 0, fileBytes: 0 };
  for (const conversationId of conversationsOf(tx, subject)) {
    const counts = countMessagesOf(tx, { conversationId, ...stretchOf(period) });
    sum.messages += counts.messages;
    sum.files += counts.files;
    sum.fileBytes += counts.fileBytes;
  }
  return sum;
};

export const readRecordCard: Query<'readRecordCard'> = (tx, { customerId }) => {
  const customer = readCustomer(tx, customerId);
  const conversationIds = listConversationIdsOf(tx, customerId);
  const phones = [...customer.phones, ...customer.contacts.flatMap(({ phone }) => phone ?? [])];
  const { firstContactAt, lastContactAt, incoming, outgoing } = readHistory(tx, customerId);
  return {
    customer,
    health: readHealth(tx, customerId),
    sharedPhones: [...new Set(phones)].filter((phone) => isSharedPhone(tx, phone, customerId)),
    labels: conversationIds.flatMap((id) => listLabelsOf(tx, id)),
    conversationIds,
    firstContactAt,
    lastContactAt,
    incoming,
    outgoing,
  };
};

export const readRecordPiece: Query<'readRecordPiece'> = (tx, input) => {
  readCustomer(tx, input.customerId);
  return readPiece(tx, input);
};

export const readRecordMessages: Query<'readRecordMessages'> = (
  tx,
  { conversationId, period, after, limit },
) => {
  const { id } = getConversation(tx, conversationId);
  const { from, until } = stretchOf(period);
  // Ids begin at 1: all that stand at the first moment are behind it.
  const begin = after ?? { sentAt: from, id: 0 };
  const messages = listStretch(tx, { conversationId: id, ...begin, until, limit });
  const last = messages.at(-1);
  const isFull = messages.length === limit && last !== undefined;
  return {
    items: messages.map((message) => ({
      message,
      called: calledIn([textOfMessage(message), ...message.earlierTexts].join('\n')).map((digits) => ({
        digits,
        person: calledBy(tx, { id: digits, messageId: message.id }),
      })),
    })),
    next: isFull ? { sentAt: last.sentAt, id: last.id } : null,
  };
};
