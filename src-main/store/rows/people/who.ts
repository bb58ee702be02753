import { sql } from 'kysely';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Who } from '#shared/domain/customers/who.ts';

/** Of the joined `contacts`, else of any other contact of the conversation. @param conversation its id's column. */
export const whoColumns = (conversation: string) =>
  [
    ofAnyContact('phone', conversation).as('customerPhone'),
    ofAnyContact('username', conversation).as('customerUsername'),
  ] as const;

/** The same of one of them. */
export const ofAnyContact = (column: 'phone' | 'username', conversation: string) =>
  sql<string | null>`coalesce(${sql.ref(`contacts.${column}`)}, (
    SELECT min(${sql.ref(`other.${column}`)}) FROM contacts AS other
      WHERE other.conversation_id = ${sql.ref(conversation)}
  ))`;

/** For what is about a conversation. */
export const whoOf = ({
  customerId,
  customerName,
  customerPhone,
  customerUsername,
}: Conversation): Who & { customerId: number } => ({
  customerId,
  customerName,
  customerPhone,
  customerUsername,
});
