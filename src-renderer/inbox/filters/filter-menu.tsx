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
import { useAgents } from '../../staff/words/use-agents.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useChosenParts } from './chosen-names.ts';

const STATUSES = ['open', 'pending', 'snoozed', 'resolved'] as const;

type FilterProps = { filter: ChosenChats; onChange: (filter: ChosenChats) => void };

/** What the list can be narrowed down by beside its tabs: one of each, chosen again to take it back. */
export function FilterMenu({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  const isActive = useChosenParts()(filter).rest.length > 0;
  const { active, meId } = useAgents();
  const colleagues = active.filter(({ id }) => id !== meId);
  const tags = useTags().data ?? [];
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
        <MenuOption
          kind="on-off"
          isOn={filter.hasFiles}
          onChoose={() => onChange({ ...filter, hasFiles: !filter.hasFiles })}
          testId="filter-has-files"
        >
          {t('filters.has-files')}
        </MenuOption>
        <Menu.Divider />
        <Menu.Label>{t('filters.days')}</Menu.Label>
        {daySpanSchema.options.map((days) => (
          <MenuOption
            key={days}
            kind="one-of"
            isOn={days === filter.days}
            onChoose={() => onChange({ ...filter, days: days === filter.days ? null : days })}
            testId={`filter-days-${days}`}
          >
            {t(`filters.days-${days}`)}
          </MenuOption>
        ))}
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
        <NamedOptions
          title={t('filters.agent')}
          all={colleagues}
          chosen={filter.assignee}
          onChoose={(assignee) => onChange({ ...filter, assignee })}
          testId="filter-agent-option"
        />
        <NamedOptions
          title={t('filters.tag')}
          all={tags}
          chosen={filter.tagId}
          onChoose={(tagId) => onChange({ ...filter, tagId })}
          testId="filter-tag-option"
        />
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

/** A part of the menu with whatever has names, left out where there is nothing of it. */
function NamedOptions(props: {
  title: string;
  all: readonly { id: number; name: string }[];
  chosen: number | string | null;
  onChoose: (id: number | null) => void;
  testId: string;
}) {
  const { title, all, chosen, onChoose, testId } = props;
  if (all.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{title}</Menu.Label>
      {all.map(({ id, name }) => (
        <MenuOption
          key={id}
          kind="one-of"
          isOn={id === chosen}
          onChoose={() => onChoose(id === chosen ? null : id)}
          testId={testId}
        >
          <bdi>{name}</bdi>
        </MenuOption>
      ))}
    </>
  );
}
