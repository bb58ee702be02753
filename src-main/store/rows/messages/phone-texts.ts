// Texts that came from the pharmacy's phone, and what was around them. Times are epoch ms.
import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const shownAt = sql<number>`coalesce(whatsapp_at, messages.sent_at)`;

/** Literals, so that nothing has to be compared that never changes. */
const isTextOfPhone = sql<SqlBool>`direction = 'outgoing' AND sent_by = 'phone' AND type = 'text' AND automation IS NULL`;

type Span = { conversationId: number; contactId: number; from: number; until: number };

const selectWritten = statement((p: Span & { limit: number }) =>
  query
    .selectFrom('messages')
    .select(shownAt.as('at'))
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.contactId)
    .where('direction', '=', 'incoming')
    .where('sent_at', '>=', p.from)
    .where('sent_at', '<=', p.until)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const selectTexts = statement((p: Span & { limit: number }) =>
  query
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.contactId)
    .where(isTextOfPhone)
    .where('sent_at', '>=', p.from)
    .where('sent_at', '<=', p.until)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(p.limit),
);

const selectOfUnresolved = statement(() =>
  query
    .selectFrom('tickets')
    .innerJoin('messages', 'messages.ticket_id', 'tickets.id')
    .select(['messages.id', 'messages.content'])
    .where(sql<SqlBool>`tickets.status <> 'resolved'`)
    .where(isTextOfPhone),
);

const updateAutomation = statement((p: { id: number; automation: 'business-app' | null; now: number }) =>
  query
    .updateTable('messages')
    .set({ automation: p.automation, updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

const MOST = 50;

/** When a contact wrote between two times, the last one first: by WhatsApp's clock. */
export function listWrittenTimes(tx: ReadTx, span: Span): number[] {
  return tx.all(selectWritten, { ...span, limit: MOST }).map(({ at }) => at);
}

/** Texts of the phone to a contact that stand as somebody's, oldest first. */
export function listPhoneTextIds(tx: ReadTx, span: Span): number[] {
  return tx.all(selectTexts, { ...span, limit: MOST }).map(({ id }) => id);
}

/** Those with this text on tickets that are not resolved: what they are decides who waits. */
export function listPhoneTextIdsOfWork(tx: ReadTx, text: string): number[] {
  const same = tx.all(selectOfUnresolved, {}).filter(({ content }) => content.trim() === text.trim());
  return same.map(({ id }) => id);
}

/** Who wrote it: the app on the phone, or somebody. */
export function setWrittenByApp(
  tx: Tx,
  { id, isByApp, now }: { id: number; isByApp: boolean; now: number },
): void {
  tx.run(updateAutomation, { id, automation: isByApp ? 'business-app' : null, now });
}
