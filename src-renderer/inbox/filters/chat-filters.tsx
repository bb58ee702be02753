import { useWords } from '../../i18n/use-words.ts';
import type { ChosenFilter } from '../../api/cache/conversation-filter.ts';
import { useTicketCounts } from '../../tickets/tickets-api.ts';
import classes from './chat-filters.module.css';
import { ActiveTicketFilters, TicketFilterMenu } from './ticket-filter-menu.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';

const TABS = ['all', 'mine', 'nobody', 'unread'] as const;
type Tab = (typeof TABS)[number];

const TAB_FILTERS: Record<Tab, Pick<ChosenFilter, 'unreadOnly' | 'assignee'>> = {
  all: { unreadOnly: false, assignee: null },
  mine: { unreadOnly: false, assignee: 'mine' },
  nobody: { unreadOnly: false, assignee: 'nobody' },
  unread: { unreadOnly: true, assignee: null },
};
const TAB_NAMES = {
  all: 'inbox.all',
  mine: 'tickets.mine',
  nobody: 'tickets.nobodys',
  unread: 'inbox.unread',
} as const;

const tabOf = ({ unreadOnly, assignee }: ChosenFilter): Tab => (unreadOnly ? 'unread' : (assignee ?? 'all'));

/** Whose conversations, and those with something unread; the rest is in the menu. */
export function ChatFilters({
  filter,
  onChange,
}: {
  filter: ChosenFilter;
  onChange: (filter: ChosenFilter) => void;
}) {
  const { t } = useWords();
  const counts = useTicketCounts().data;
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>
        <FilterTabs
          label={t('inbox.list-label')}
          isOneLine
          value={tabOf(filter)}
          options={TABS.map((tab) => ({
            value: tab,
            label: t(TAB_NAMES[tab]),
            number: tab === 'mine' || tab === 'nobody' ? (counts?.[tab] ?? 0) : 0,
            testId: `filter-${tab}`,
          }))}
          onChange={(tab) => onChange({ ...filter, ...TAB_FILTERS[tab] })}
        />
        <TicketFilterMenu filter={filter} onChange={onChange} />
      </div>
      <ActiveTicketFilters filter={filter} onChange={onChange} />
    </div>
  );
}
