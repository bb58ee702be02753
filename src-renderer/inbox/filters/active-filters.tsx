import { IconX } from '@tabler/icons-react';
import type { ChosenFilter } from '../../api/cache/conversation-filter.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useOfferedLabels } from '../../labels/labels-api.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './chat-filters.module.css';

type FilterProps = { filter: ChosenFilter; onChange: (filter: ChosenFilter) => void };

/** What the menu has narrowed the list down to, each with its way back. */
export function ActiveFilters({ filter, onChange }: FilterProps) {
  const { t } = useWords();
  const { unreadOnly, archivedOnly, ticketStatus, ticketKind, labelId } = filter;
  const label = useOfferedLabels().find(({ id }) => id === labelId);
  const active = [
    ...(unreadOnly ? [{ name: t('inbox.unread'), without: { ...filter, unreadOnly: false } }] : []),
    ...(archivedOnly ? [{ name: t('chats.archived'), without: { ...filter, archivedOnly: false } }] : []),
    ...(ticketStatus === null
      ? []
      : [{ name: t(`ticket-status.${ticketStatus}`), without: { ...filter, ticketStatus: null } }]),
    ...(ticketKind === null
      ? []
      : [{ name: t(`ticket-kind.${ticketKind}`), without: { ...filter, ticketKind: null } }]),
    ...(label === undefined ? [] : [{ name: label.name, without: { ...filter, labelId: null } }]),
  ];
  if (active.length === 0) return null;
  return (
    <div className={classes.active}>
      {active.map(({ name, without }) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-label={t('tickets.filter-remove', { name: isolate(name) })}
          onClick={() => onChange(without)}
          data-testid="active-filter"
        >
          <bdi>{name}</bdi>
          <IconX {...ICON.mark} />
        </button>
      ))}
    </div>
  );
}
