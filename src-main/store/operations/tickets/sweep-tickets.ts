// What time alone does to tickets: main asks for it when its moment has come.
import { languageOfText } from '#shared/desk/automation/language-of.ts';
import { renderAutomationText } from '#shared/desk/automation/automation-text.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import type { DeskWork } from '../../contract/desk-work.ts';
import { getConsent, getPreferredLanguage } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import { listCustomerTexts } from '../../rows/tickets/ticket-messages.ts';
import { findNextDue, findNextMoment, listIdle, listOverSnoozed } from '../../rows/tickets/ticket-times.ts';
import { writeTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';
import { queueAutomatic } from '../../pipelines/queue-automatic.ts';
import { balanceTicket } from '../../pipelines/tickets/assign-ticket.ts';
import { closeTicket } from '../../pipelines/tickets/close-ticket.ts';

/** Of tickets changed in one transaction, so that a customer's message never waits long for its own. */
const BATCH = 50;
const HOUR_MS = 3_600_000;

export const sweepTickets: Operation<'sweepTickets'> = (tx, { since, now }) => {
  const settings = readSettings(tx);
  const { autoCloseAfterHours } = settings.tickets;
  const idleMs = autoCloseAfterHours === null ? null : autoCloseAfterHours * HOUR_MS;
  const woken = listOverSnoozed(tx, { now, limit: BATCH }).map((ticket) => wake(tx, ticket, settings, now));
  const idle = idleMs === null ? [] : listIdle(tx, { before: now - idleMs, limit: BATCH });
  const closed = idle.map((ticket) => closeIdle(tx, ticket, settings, now));
  const becameLate = (findNextDue(tx, since) ?? now + 1) <= now;
  const topics = new Set<Topic>(closed.flatMap((work) => work.topics));
  if (woken.length > 0 || becameLate) topics.add('tickets');
  const work: DeskWork = {
    sent: closed.flatMap(({ sent }) => sent),
    conversations: [
      ...woken.map(({ conversationId }) => getConversation(tx, conversationId)),
      ...closed.flatMap(({ conversations }) => conversations),
    ],
    topics: [...topics],
  };
  return { work, nextAt: findNextMoment(tx, { now, idleMs }) ?? null };
};

function wake(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): StoredTicket {
  const change = { what: 'woke', because: 'time' } as const;
  writeTicketEvent(tx, { ticketId: ticket.id, by: 'automatic', change, now });
  const woken = writeTicket(tx, { ...ticket, snoozedUntil: null }, now);
  return woken.assigneeId === null ? balanceTicket(tx, woken, settings, now) : woken;
}

/** Neither side has written for long, and nobody waits: said once, if the pharmacy wants that. */
function closeIdle(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): DeskWork {
  const text = closingText(tx, ticket, settings);
  const said =
    text &&
    queueAutomatic(tx, {
      conversationId: ticket.conversationId,
      automation: 'auto-close',
      text,
      once: `auto-close:${ticket.id}:${ticket.reopenedAt ?? ticket.openedAt}`,
      now,
    });
  const closing = { because: 'idle', by: 'automatic', note: null, asksRating: false, now } as const;
  const { work } = closeTicket(tx, ticket, closing);
  if (!said) return work;
  return {
    ...work,
    sent: [{ message: said, conversation: getConversation(tx, ticket.conversationId) }, ...work.sent],
  };
}

function closingText(tx: Tx, ticket: StoredTicket, settings: Settings): string | undefined {
  const { automation, tickets, pharmacyName } = settings;
  if (!automation.isOn || !tickets.autoClose.isOn) return undefined;
  const { customerId, customerName } = getConversation(tx, ticket.conversationId);
  // They did not ask for it, as for the answers to what they write.
  if (getConsent(tx, customerId).state === 'opted-out') return undefined;
  const languages = listCustomerTexts(tx, ticket).map(languageOfText);
  return renderAutomationText(tickets.autoClose.text, {
    language:
      getPreferredLanguage(tx, customerId) ??
      languages.find((language) => language !== undefined) ??
      settings.language,
    digits: automation.digits,
    customer: customerName,
    pharmacy: pharmacyName,
    opening: null,
  });
}
