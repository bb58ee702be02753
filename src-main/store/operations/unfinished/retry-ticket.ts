import { z } from 'zod';
import { runStep } from '../../pipelines/run-step.ts';
import { askRating } from '../../pipelines/ratings/ask-rating.ts';
import { readSettings } from '../../rows/settings.ts';
import { getTicket, toTicket } from '../../rows/tickets/tickets.ts';
import { setTooLate, type FailedStep } from '../../rows/unfinished/failed-steps.ts';
import type { Tx } from '../../schema/tx.ts';
import { FRESH_MS } from '../messages/recording/work-about-message.ts';
import { sayClosing } from '../tickets/sweep-tickets.ts';

const inputSchema = z.object({ asksRating: z.boolean() }).catch({ asksRating: false });

/** What was to be said when a ticket was resolved, as long as that is only just so. */
export function retryTicket(tx: Tx, ticketId: number, steps: readonly FailedStep[], now: number): void {
  const ticket = getTicket(tx, ticketId);
  const settings = readSettings(tx);
  const isFresh = ticket.status === 'resolved' && now - (ticket.resolvedAt ?? 0) < FRESH_MS;
  for (const failed of steps) {
    const { step, input } = failed;
    if (!isFresh && settings.automation.isOn) {
      setTooLate(tx, failed);
      continue;
    }
    runStep(tx, { about: { ticketId }, step, now }, () => {
      if (!isFresh) return;
      if (step === 'auto-close') sayClosing(tx, ticket, settings, now);
      else askRating(tx, { ticket: toTicket(ticket), ...inputSchema.parse(input), now });
    });
  }
}
