import type { TicketChange } from '#shared/domain/tickets/ticket.ts';
import type { RecordTicket } from '../../store/contract/record-store.ts';
import type { RecordView } from './view.ts';
import { facts, heading, type Block } from './block.ts';

/** A ticket with what has happened to it. */
export function ticketBlocks({ ticket, events, rating }: RecordTicket, view: RecordView): Block[] {
  const { say } = view;
  const lines = events.flatMap(({ at, by, change }) => {
    const words = changeText(change, view);
    return words === null ? [] : [`${view.moment(at)} · ${view.byName(by)}: ${words}`];
  });
  return [
    heading(3, `${say('records.ticket', { number: ticket.id })} · ${say(`ticket-kind.${ticket.kind}`)}`),
    facts(
      [
        say('records.state'),
        `${say(`ticket-status.${ticket.status}`)} · ${say(`ticket-priority.${ticket.priority}`)}`,
      ],
      [say('records.date'), say('records.opened', { time: view.moment(ticket.openedAt) })],
      [say('records.closing-note'), ticket.closingNote],
    ),
    { kind: 'lines', lines },
    ...(rating === null ? [] : [{ kind: 'lines' as const, lines: ratingLines(rating, view) }]),
  ];
}

function ratingLines(
  { score, comment, answeredAt }: NonNullable<RecordTicket['rating']>,
  view: RecordView,
): string[] {
  if (score === null) return [view.say('records.rating-none')];
  const at = answeredAt === null ? '' : ` · ${view.moment(answeredAt)}`;
  return [`${view.say('records.rating', { score })}${at}`, ...(comment === null ? [] : [comment])];
}

/** null for what says nothing to a person: why an automatic reply was not sent. */
function changeText(change: TicketChange, view: RecordView): string | null {
  const { say, agentName } = view;
  const withNote = (words: string, note: string | null): string =>
    note === null ? words : `${words} – ${note}`;
  switch (change.what) {
    case 'opened':
      return say(`ticket-opened.${change.because}`);
    case 'reopened':
      return say(`ticket-reopened.${change.because}`);
    case 'classified':
      return say('records.classified', { kind: say(`ticket-kind.${change.classification.kind}`) });
    case 'kind':
      return say('ticket-change.kind', {
        from: say(`ticket-kind.${change.from}`),
        to: say(`ticket-kind.${change.to}`),
      });
    case 'assigned': {
      const { from, to, because, note } = change;
      if (to !== null) return withNote(say(`ticket-assigned.${because}`, { name: agentName(to) }), note);
      return withNote(
        say(`ticket-unassigned.${because}`, { name: from === null ? '' : agentName(from) }),
        note,
      );
    }
    case 'status':
      return say('ticket-change.status', {
        from: say(`ticket-status.${change.from}`),
        to: say(`ticket-status.${change.to}`),
      });
    case 'priority':
      return say('ticket-change.priority', {
        from: say(`ticket-priority.${change.from}`),
        to: say(`ticket-priority.${change.to}`),
      });
    case 'due':
      return change.to === null
        ? say('ticket-change.due-none')
        : say('ticket-change.due', { time: view.moment(change.to) });
    case 'snoozed':
      return say('ticket-change.snoozed', { time: view.moment(change.until) });
    case 'woke':
      return say(`ticket-woke.${change.because}`);
    case 'resolved':
      return withNote(say(`ticket-resolved.${change.because}`), change.note);
    case 'automation':
      return null;
  }
}
