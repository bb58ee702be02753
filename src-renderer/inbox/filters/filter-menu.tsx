import { Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import type { ChosenFilter } from '../../api/cache/conversation-filter.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LabelChip } from '../../labels/marks/label-chips.tsx';
import { useOfferedLabels } from '../../labels/labels-api.ts';
import { TicketKindIcon } from '../../tickets/marks/kind-mark.tsx';
import classes from './chat-filters.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { MenuOption } from '../../ui/menu-option.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

const STATUSES = ['open', 'pending', 'snoozed', 'resolved'] as const;

type FilterProps = { filter: ChosenFilter; onChange: (filter: ChosenFilter) => void };

/** What is unread, status and kind of the ticket and a label: one of each, chosen again to take it back. */
export function FilterMenu({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  const isActive =
    filter.unreadOnly ||
    filter.archivedOnly ||
    filter.ticketKind !== null ||
    filter.ticketStatus !== null ||
    filter.labelId !== null;
  const labels = useOfferedLabels();
  return (
    <Menu position="bottom-end" width={230} closeOnItemClick={false}>
      <Menu.Target>
        <TooltipIconButton
          className={classes.more}
          variant={isActive ? 'light' : 'subtle'}
          color={isActive ? 'pharmacy' : 'gray'}
          label={t('tickets.filter')}
          data-testid="ticket-filter-open"
          size="row"
          isRound
        >
          <IconAdjustmentsHorizontal {...ICON.control} />
        </TooltipIconButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <MenuOption
          kind="on-off"
          isOn={filter.unreadOnly}
          onChoose={() => onChange({ ...filter, unreadOnly: !filter.unreadOnly })}
          testId="filter-unread"
        >
          {t('inbox.unread')}
        </MenuOption>
        <MenuOption
          kind="on-off"
          isOn={filter.archivedOnly}
          onChoose={() => onChange({ ...filter, archivedOnly: !filter.archivedOnly })}
          testId="filter-archived"
        >
          {t('chats.archived')}
        </MenuOption>
        <Menu.Divider />
        <Menu.Label>{t('tickets.filter-status')}</Menu.Label>
        {STATUSES.map((status) => (
          <MenuOption
            key={status}
            kind="one-of"
            isOn={status === filter.ticketStatus}
            onChoose={() =>
              onChange({ ...filter, ticketStatus: status === filter.ticketStatus ? null : status })
            }
            testId={`filter-status-${status}`}
          >
            {t(`ticket-status.${status}`)}
          </MenuOption>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('tickets.filter-kind')}</Menu.Label>
        {ticketKindSchema.options.map((kind) => (
          <MenuOption
            key={kind}
            kind="one-of"
            isOn={kind === filter.ticketKind}
            icon={<TicketKindIcon kind={kind} size="line" />}
            onChoose={() => onChange({ ...filter, ticketKind: kind === filter.ticketKind ? null : kind })}
            testId={`filter-kind-${kind}`}
          >
            {t(`ticket-kind.${kind}`)}
          </MenuOption>
        ))}
        {labels.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>{t('labels.filter')}</Menu.Label>
          </>
        )}
        {labels.map((label) => (
          <MenuOption
            key={label.id}
            kind="one-of"
            isOn={label.id === filter.labelId}
            onChoose={() => onChange({ ...filter, labelId: label.id === filter.labelId ? null : label.id })}
            testId="filter-label-option"
          >
            <LabelChip label={label} />
          </MenuOption>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
