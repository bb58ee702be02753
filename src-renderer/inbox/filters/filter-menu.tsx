import { Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import type { ChosenFilter } from '../../api/cache/conversation-filter.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LabelChip } from '../../labels/marks/label-chips.tsx';
import { useOfferedLabels } from '../../labels/labels-api.ts';
import { TicketKindIcon } from '../../tickets/marks/kind-mark.tsx';
import classes from './chat-filters.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

const STATUSES = ['open', 'pending', 'snoozed', 'resolved'] as const;

type FilterProps = { filter: ChosenFilter; onChange: (filter: ChosenFilter) => void };

/** What is unread, status and kind of the ticket and a label: one of each, chosen again to take it back. */
export function FilterMenu({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  const isActive =
    filter.unreadOnly ||
    filter.ticketKind !== null ||
    filter.ticketStatus !== null ||
    filter.labelId !== null;
  const labels = useOfferedLabels();
  const check = (isOn: boolean) => (isOn ? <IconCheck {...ICON.line} /> : null);
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
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={filter.unreadOnly}
          rightSection={check(filter.unreadOnly)}
          onClick={() => onChange({ ...filter, unreadOnly: !filter.unreadOnly })}
          data-testid="filter-unread"
        >
          {t('inbox.unread')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('tickets.filter-status')}</Menu.Label>
        {STATUSES.map((status) => (
          <Menu.Item
            key={status}
            role="menuitemradio"
            aria-checked={status === filter.ticketStatus}
            rightSection={check(status === filter.ticketStatus)}
            onClick={() =>
              onChange({ ...filter, ticketStatus: status === filter.ticketStatus ? null : status })
            }
            data-testid={`filter-status-${status}`}
          >
            {t(`ticket-status.${status}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('tickets.filter-kind')}</Menu.Label>
        {ticketKindSchema.options.map((kind) => (
          <Menu.Item
            key={kind}
            role="menuitemradio"
            aria-checked={kind === filter.ticketKind}
            leftSection={<TicketKindIcon kind={kind} size="line" />}
            rightSection={check(kind === filter.ticketKind)}
            onClick={() => onChange({ ...filter, ticketKind: kind === filter.ticketKind ? null : kind })}
            data-testid={`filter-kind-${kind}`}
          >
            {t(`ticket-kind.${kind}`)}
          </Menu.Item>
        ))}
        {labels.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>{t('labels.filter')}</Menu.Label>
          </>
        )}
        {labels.map((label) => (
          <Menu.Item
            key={label.id}
            role="menuitemradio"
            aria-checked={label.id === filter.labelId}
            rightSection={check(label.id === filter.labelId)}
            onClick={() => onChange({ ...filter, labelId: label.id === filter.labelId ? null : label.id })}
            data-testid="filter-label-option"
          >
            <LabelChip label={label} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
