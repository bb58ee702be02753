import { Menu } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AssigneeMark } from '../marks/assignee-mark.tsx';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { TransferDialog } from '../dialogs/transfer-dialog.tsx';
import classes from './ticket-strip.module.css';
import { StripMenu, type StripProps } from './strip-menu.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** Who has it; given to somebody else in one step, or with a note. */
export function AssigneeMenu({ ticket, isDisabled }: StripProps<Ticket>) {
  const { t } = useWords();
  const { active, nameOf, meId } = useAgents();
  const assign = useTicketCommand('tickets.assign');
  const [isTransferring, setTransferring] = useState(false);
  const give = (agentId: number | null): void => assign.mutate({ id: ticket.id, agentId, note: null });
  const name = ticket.assigneeId === null ? t('tickets.nobody') : nameOf(ticket.assigneeId);
  return (
    <>
      <StripMenu
        label={t('tickets.assignee')}
        value={
          <span className={classes.value}>
            <AssigneeMark assigneeId={ticket.assigneeId} />
            <bdi className={classes.name}>{name}</bdi>
          </span>
        }
        isDisabled={isDisabled}
        testId="ticket-assignee"
      >
        {active.map((agent) => (
          <Menu.Item
            key={agent.id}
            disabled={agent.id === ticket.assigneeId}
            leftSection={<AssigneeMark assigneeId={agent.id} />}
            rightSection={agent.isOnShift ? null : <span className={classes.quiet}>{t('tickets.away')}</span>}
            onClick={() => give(agent.id)}
            data-testid={`ticket-assign-${agent.id}`}
          >
            <bdi>{agent.name}</bdi>
            {agent.id === meId ? ` (${t('tickets.me')})` : null}
          </Menu.Item>
        ))}
        <Menu.Item
          disabled={ticket.assigneeId === null}
          leftSection={<AssigneeMark assigneeId={null} />}
          onClick={() => give(null)}
          data-testid="ticket-assign-nobody"
        >
          {t('tickets.nobody')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserShare {...ICON.control} />}
          onClick={() => setTransferring(true)}
          data-testid="ticket-transfer"
        >
          {t('tickets.transfer')}
        </Menu.Item>
      </StripMenu>
      {isTransferring ? <TransferDialog ticket={ticket} onClose={() => setTransferring(false)} /> : null}
    </>
  );
}
