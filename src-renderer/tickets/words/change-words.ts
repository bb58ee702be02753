import type { TicketChange, TicketEvent } from '#shared/domain/tickets/ticket.ts';
import { isAutomationReason } from '#shared/domain/tickets/automation-reason.ts';
import { isolate, type Words } from '../../i18n/use-words.ts';
import { whyWords } from './why-words.ts';

type Telling = Pick<Words, 't' | 'language'> & {
  nameOf: (agentId: number) => string;
  /** Tells an instant in words. */
  clock: (at: number) => string;
};

/** One line of a ticket's history in words. */
export function changeWords(change: TicketChange, telling: Telling): string {
  const { t, clock } = telling;
  switch (change.what) {
    case 'opened':
      return t(`ticket-opened.${change.because}`);
    case 'reopened':
      return t(`ticket-reopened.${change.because}`);
    case 'classified':
      return t('ticket-change.classified', {
        kind: t(`ticket-kind.${change.classification.kind}`),
        why: whyWords(change.classification, telling),
      });
    case 'assigned':
      return assignedWords(change, telling);
    case 'kind':
      return t('ticket-change.kind', {
        from: t(`ticket-kind.${change.from}`),
        to: t(`ticket-kind.${change.to}`),
      });
    case 'status':
      return t('ticket-change.status', {
        from: t(`ticket-status.${change.from}`),
        to: t(`ticket-status.${change.to}`),
      });
    case 'priority':
      return t('ticket-change.priority', {
        from: t(`ticket-priority.${change.from}`),
        to: t(`ticket-priority.${change.to}`),
      });
    case 'due':
      return change.to === null
        ? t('ticket-change.due-none')
        : t('ticket-change.due', { time: clock(change.to) });
    case 'snoozed':
      return t('ticket-change.snoozed', { time: clock(change.until) });
    case 'woke':
      return t(`ticket-woke.${change.because}`);
    case 'resolved':
      return t(`ticket-resolved.${change.because}`);
    case 'automation':
      return change.because !== null && isAutomationReason(change.because)
        ? t(`auto-note.${change.because}`)
        : automationWords(change.event, telling);
  }
}

/** A note whose reason this version does not know; one of a later version is told by its name. */
function automationWords(event: string, { t }: Pick<Telling, 't'>): string {
  switch (event) {
    case 'machine':
    case 'limit':
    case 'hand-over':
      return t(`ticket-automation.${event}`);
    default:
      return t('ticket-change.automation', { event: isolate(event) });
  }
}

function assignedWords(
  change: Extract<TicketChange, { what: 'assigned' }>,
  { t, nameOf }: Pick<Telling, 't' | 'nameOf'>,
): string {
  const name = (id: number | null): string => (id === null ? '' : isolate(nameOf(id)));
  return change.to === null
    ? t(`ticket-unassigned.${change.because}`, { name: name(change.from) })
    : t(`ticket-assigned.${change.because}`, { name: name(change.to) });
}

/** What a person wrote with a change; null when nothing. */
export const noteOf = ({ change }: TicketEvent): string | null =>
  change.what === 'assigned' || change.what === 'resolved' ? change.note : null;

/** Who it was, of an event's or a message's `by`. */
export function byWords(by: string, { t, nameOf }: Pick<Telling, 't' | 'nameOf'>): string {
  const agentId = agentIdOf(by);
  if (agentId !== undefined) return nameOf(agentId);
  return t(by === 'customer' ? 'tickets.by-customer' : 'tickets.by-desk');
}

/** The number in `agent:3`; undefined for everybody else. */
export function agentIdOf(by: string | null): number | undefined {
  const id = by === null ? null : /^agent:(\d+)$/.exec(by)?.[1];
  return id === undefined || id === null ? undefined : Number(id);
}
