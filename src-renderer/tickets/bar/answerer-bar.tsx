import { Button, Tooltip } from '@mantine/core';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { AssigneeMark } from '../marks/assignee-mark.tsx';
import { shownKeys } from '../../shortcuts/shortcut-list.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import classes from './answerer-bar.module.css';

/** Above the composer while the ticket is a colleague's: two people must not answer one customer. */
export function AnswererBar({ conversation: { ticket } }: { conversation: Conversation }) {
  const { t } = useWords();
  const { meId, nameOf } = useAgents();
  const mayWork = useMay('tickets.work');
  const takeOver = useTicketCommand('tickets.takeOver');
  if (ticket === null || ticket.assigneeId === null || ticket.assigneeId === meId) return null;
  return (
    <div className={classes.bar} role="note" data-testid="answerer-bar">
      <AssigneeMark assigneeId={ticket.assigneeId} />
      <span className={classes.words} title={t('tickets.answered-by-hint')}>
        {t('tickets.answered-by', { name: isolate(nameOf(ticket.assigneeId)) })}
      </span>
      {mayWork ? (
        <Tooltip label={`${t('tickets.take-over-hint')} (${isolateLtr(shownKeys('ticket-take-over'))})`}>
          <Button
            size="compact-sm"
            variant="light"
            loading={takeOver.isPending}
            onClick={() => takeOver.mutate({ id: ticket.id })}
            data-testid="answerer-take-over"
          >
            {t('tickets.take-over')}
          </Button>
        </Tooltip>
      ) : null}
    </div>
  );
}
