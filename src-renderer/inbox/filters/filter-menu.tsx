import { Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { daySpanSchema, type ChosenChats } from '#shared/domain/conversations/narrowing.ts';
import { useTags } from '../../customers/customers-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LabelChip } from '../../labels/marks/label-chips.tsx';
import { useOfferedLabels } from '../../labels/labels-api.ts';
import { TicketKindIcon } from '../../tickets/marks/kind-mark.tsx';
import classes from './chat-filters.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { MenuOption } from '../../ui/menu-option.tsx';
import { OneOfOptions } from './one-of-options.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useChosenParts } from './chosen-names.ts';

const STATUSES = ['open', 'pending', 'snoozed', 'resolved'] as const;

type FilterProps = { filter: ChosenChats; onChange: (filter: ChosenChats) => void };

/** What the list can be narrowed down by beside its tabs: one of each, chosen again to take it back. */
export function FilterMenu({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  const isActive = useChosenParts()(filter).rest.length > 0;
  return (
    <Menu position="bottom-start" width={230} closeOnItemClick={false}>
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
        <MenuOption
          kind="on-off"
          isOn={filter.hasFiles}
          onChoose={() => onChange({ ...filter, hasFiles: !filter.hasFiles })}
          testId="filter-has-files"
        >
          {t('filters.has-files')}
        </MenuOption>
        <TicketParts filter={filter} onChange={onChange} />
        <NamedParts filter={filter} onChange={onChange} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** When the last message was, and what the ticket is. */
function TicketParts({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  return (
    <>
      <OneOfOptions
        title={t('filters.days')}
        all={daySpanSchema.options.map((value) => ({
          value,
          words: t(`filters.days-${value}`),
          testId: `filter-days-${value}`,
        }))}
        chosen={filter.days}
        onChoose={(days) => onChange({ ...filter, days })}
      />
      <OneOfOptions
        title={t('tickets.filter-status')}
        all={STATUSES.map((value) => ({
          value,
          words: t(`ticket-status.${value}`),
          testId: `filter-status-${value}`,
        }))}
        chosen={filter.ticketStatus}
        onChoose={(ticketStatus) => onChange({ ...filter, ticketStatus })}
      />
      <OneOfOptions
        title={t('tickets.filter-kind')}
        all={ticketKindSchema.options.map((value) => ({
          value,
          words: t(`ticket-kind.${value}`),
          icon: <TicketKindIcon kind={value} size="line" />,
          testId: `filter-kind-${value}`,
        }))}
        chosen={filter.ticketKind}
        onChoose={(ticketKind) => onChange({ ...filter, ticketKind })}
      />
    </>
  );
}

/** Whatever the pharmacy has given names itself: colleagues, tags, labels. */
function NamedParts({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  const { active, meId } = useAgents();
  const tags = useTags().data ?? [];
  const labels = useOfferedLabels();
  return (
    <>
      <OneOfOptions
        title={t('filters.agent')}
        all={active
          // One's own are a tab.
          .filter(({ id }) => id !== meId)
          .map(({ id, name }) => ({ value: id, words: <bdi>{name}</bdi>, testId: 'filter-agent-option' }))}
        chosen={filter.assignee}
        onChoose={(assignee) => onChange({ ...filter, assignee })}
      />
      <OneOfOptions
        title={t('filters.tag')}
        all={tags.map(({ id, name }) => ({
          value: id,
          words: <bdi>{name}</bdi>,
          testId: 'filter-tag-option',
        }))}
        chosen={filter.tagId}
        onChoose={(tagId) => onChange({ ...filter, tagId })}
      />
      <OneOfOptions
        title={t('labels.filter')}
        all={labels.map((label) => ({
          value: label.id,
          words: <LabelChip label={label} />,
          testId: 'filter-label-option',
        }))}
        chosen={filter.labelId}
        onChoose={(labelId) => onChange({ ...filter, labelId })}
      />
    </>
  );
}
