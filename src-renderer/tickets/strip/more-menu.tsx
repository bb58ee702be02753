import { Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import {
  IconAlarmSnooze,
  IconCopy,
  IconDotsVertical,
  IconFlag,
  IconHandGrab,
  IconHistory,
  IconHourglass,
  IconUserShare,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { PriorityItems } from '../choices/priority-items.tsx';
import { SnoozeDialog } from '../choices/snooze-dialog.tsx';
import { SnoozeItems } from '../choices/snooze-items.tsx';
import { StatusItems } from '../choices/status-items.tsx';
import { TransferDialog } from '../dialogs/transfer-dialog.tsx';
import { useTicketCommand } from '../tickets-api.ts';

/** What else can be done with a ticket. */
export function MoreMenu({ ticket, onDetails }: { ticket: Ticket; onDetails: () => void }) {
  const { t } = useWords();
  const mayWork = useMay('tickets.work');
  const clipboard = useClipboard();
  const [dialog, setDialog] = useState<'transfer' | 'snooze' | null>(null);
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" width={264}>
        <Menu.Target>
          <TooltipIconButton label={t('tickets.more')} size="row" data-testid="ticket-more">
            <IconDotsVertical {...ICON.control} />
          </TooltipIconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {mayWork && ticket.status !== 'resolved' ? (
            <WorkItems
              ticket={ticket}
              onTransfer={() => setDialog('transfer')}
              onSnooze={() => setDialog('snooze')}
            />
          ) : null}
          <Menu.Item
            leftSection={<IconCopy {...ICON.control} />}
            onClick={() => clipboard.copy(`#${ticket.id}`)}
            data-testid="strip-copy-number"
          >
            {t('tickets.copy-this-number', { number: isolateLtr(`#${ticket.id}`) })}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory {...ICON.control} />}
            onClick={onDetails}
            data-testid="strip-details"
          >
            {t('tickets.details')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'transfer' ? <TransferDialog ticket={ticket} onClose={close} /> : null}
      {dialog === 'snooze' ? <SnoozeDialog ticket={ticket} onClose={close} /> : null}
    </>
  );
}

function WorkItems(props: { ticket: Ticket; onTransfer: () => void; onSnooze: () => void }) {
  const { ticket, onTransfer, onSnooze } = props;
  const { t } = useWords();
  const { meId } = useAgents();
  const takeOver = useTicketCommand('tickets.takeOver');
  return (
    <>
      {ticket.assigneeId === meId ? null : (
        <Menu.Item
          leftSection={<IconHandGrab {...ICON.control} />}
          onClick={() => takeOver.mutate({ id: ticket.id })}
          data-testid="strip-take-over"
        >
          {t('tickets.take-over')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconUserShare {...ICON.control} />}
        onClick={onTransfer}
        data-testid="strip-transfer"
      >
        {t('tickets.transfer')}
      </Menu.Item>
      <Menu.Divider />
      <Choices label={t('tickets.snooze')} icon={<IconAlarmSnooze {...ICON.control} />} testId="strip-snooze">
        <SnoozeItems ticket={ticket} onPick={onSnooze} />
      </Choices>
      <Choices label={t('tickets.status')} icon={<IconHourglass {...ICON.control} />} testId="strip-status">
        <StatusItems ticket={ticket} />
      </Choices>
      <Choices label={t('tickets.priority')} icon={<IconFlag {...ICON.control} />} testId="strip-priority">
        <PriorityItems ticket={ticket} />
      </Choices>
      <Menu.Divider />
    </>
  );
}

function Choices(props: { label: string; icon: ReactNode; testId: string; children: ReactNode }) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={props.icon} data-testid={props.testId}>
          {props.label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>{props.children}</Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
