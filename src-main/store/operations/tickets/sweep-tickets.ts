// What time alone does to tickets: main asks for it when its moment has come.
import { renderAutomationText } from '#shared/desk/automation/automation-text.ts';
import { languageOfText } from '#shared/desk/automation/language-of.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { queueAutomatic } from '../../pipelines/queue-automatic.ts';
import { runStep } from '../../pipelines/run-step.ts';
import { balanceTicket } from '../../pipelines/tickets/assign-ticket.ts';
import { closeTicket } from '../../pipelines/tickets/close-ticket.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getConsent, getPreferredLanguage } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';
import { writeTicketEvent } from '../../rows/tickets/ticket-events.ts';
import { listCustomerTexts } from '../../rows/tickets/ticket-messages.ts';
import { findNextDue, findNextMoment, listIdle, listOverSnoozed } from '../../rows/tickets/ticket-times.ts';
import { type StoredTicket, writeTicket } from '../../rows/tickets/tickets.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Of tickets changed in one transaction, so that a customer's message never waits long for its own. */
const BATCH = 50;

const HOUR_MS = 3_600_000;

/** @returns when to look again. */
export function sweep(
  tx: Tx,
  { since, now, provenNow }: { since: number; now: number; provenNow: number },
): { nextAt: number | null } {
  const settings = readSettings(tx);
  const { autoCloseAfterHours } = settings.tickets;
  const idleMs = autoCloseAfterHours === null ? null : autoCloseAfterHours * HOUR_MS;
  for (const ticket of listOverSnoozed(tx, { now, limit: BATCH })) wake(tx, ticket, settings, now);
  const idle = idleMs === null ? [] : listIdle(tx, { before: provenNow - idleMs, limit: BATCH });
  for (const ticket of idle) closeIdle(tx, ticket, settings, now);
  const becameLate = (findNextDue(tx, since) ?? now + 1) <= now;
  if (becameLate) tx.changes.touched('tickets');
  const idleWaitMs = idleMs === null ? null : idleMs + now - provenNow;
  return { nextAt: findNextMoment(tx, { now, idleMs: idleWaitMs }) ?? null };
}

function wake(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): void {
  const change = { what: 'woke', because: 'time' } as const;
  writeTicketEvent(tx, { ticketId: ticket.id, by: 'automatic', change, now });
  const woken = writeTicket(tx, { ...ticket, snoozedUntil: null }, now);
  if (woken.assigneeId === null) balanceTicket(tx, woken, settings, now);
  tx.changes.conversationChanged(ticket.conversationId);
  tx.changes.touched('tickets');
}

/** Neither side has written for long, and nobody waits: said once, if the pharmacy wants that. */
function closeIdle(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): void {
  runStep(tx, { about: { ticketId: ticket.id }, step: 'auto-close', now }, () => {
    sayClosing(tx, ticket, settings, now);
  });
  closeTicket(tx, ticket, { because: 'idle', by: 'automatic', note: null, asksRating: false, now });
}

export function sayClosing(tx: Tx, ticket: StoredTicket, settings: Settings, now: number): void {
  const text = closingText(tx, ticket, settings);
  if (text === undefined) return;
  queueAutomatic(tx, {
    conversationId: ticket.conversationId,
    automation: 'auto-close',
    text,
    once: `auto-close:${ticket.id}:${ticket.reopenedAt ?? ticket.openedAt}`,
    now,
  });
}

function closingText(tx: ReadTx, ticket: StoredTicket, settings: Settings): string | undefined {
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
