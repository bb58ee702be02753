import { Button, Tooltip } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { AssigneeMark } from '../marks/assignee-mark.tsx';
import { withKeys } from '../../shortcuts/shown-keys.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import classes from './answerer-bar.module.css';

type AnswererBarProps = {
  conversation: Conversation;
  /** What colleagues wrote to each other, where there is no room for it above the bar. */
  notes: { areOpen: boolean; toggle: () => void } | null;
};

/** Above the composer while the ticket is a colleague's: two people must not answer one customer. */
export function AnswererBar({ conversation: { ticket }, notes }: AnswererBarProps) {
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
      {notes === null ? null : (
        <button
          type="button"
          className={classes.notes}
          aria-expanded={notes.areOpen}
          onClick={notes.toggle}
          data-testid="transfer-notes-fold"
        >
          <IconUserShare {...ICON.line} />
          {t('tickets.transfer-folded')}
        </button>
      )}
      {mayWork ? (
        <Tooltip label={withKeys(t('tickets.take-over-hint'), 'ticket-take-over')}>
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
