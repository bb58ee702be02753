import { useWords } from '../../i18n/use-words.ts';
import { ALL_CONVERSATIONS, type ChosenFilter } from '../../api/cache/conversation-filter.ts';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { useConversationList } from '../../api/queries/conversations.ts';
import { useTicketCounts } from '../../tickets/tickets-api.ts';
import classes from './chat-filters.module.css';
import { ActiveFilters } from './active-filters.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';

const TABS = ['all', 'needs-reply', 'mine', 'nobody'] as const;
type Tab = (typeof TABS)[number];

const TAB_FILTERS: Record<Tab, Pick<ChosenFilter, 'needsReply' | 'assignee'>> = {
  all: { needsReply: false, assignee: null },
  'needs-reply': { needsReply: true, assignee: null },
  mine: { needsReply: false, assignee: 'mine' },
  nobody: { needsReply: false, assignee: 'nobody' },
};
const TAB_NAMES = {
  all: 'inbox.all',
  'needs-reply': 'inbox.needs-reply',
  mine: 'inbox.mine',
  nobody: 'tickets.nobodys',
} as const;

const tabOf = ({ needsReply, assignee }: ChosenFilter): Tab =>
  needsReply ? 'needs-reply' : (assignee ?? 'all');

/** Who waits for an answer, and whose conversations; the rest is in the menu beside the search. */
export function ChatFilters({
  filter,
  onChange,
}: {
  filter: ChosenFilter;
  onChange: (filter: ChosenFilter) => void;
}) {
  const { t } = useWords();
  const counts = useTicketCounts().data;
  const everybody = useConversationList(ALL_CONVERSATIONS);
  const numbers: Record<Tab, number> = {
    all: flattenConversations(everybody.data).length,
    'needs-reply': counts?.waiting ?? 0,
    mine: counts?.mine ?? 0,
    nobody: counts?.nobody ?? 0,
  };
  return (
    <div className={classes.bar}>
      <FilterTabs
        label={t('inbox.filters')}
        value={tabOf(filter)}
        options={TABS.map((tab) => ({
          value: tab,
          label: t(TAB_NAMES[tab]),
          number: numbers[tab],
          hasMore: tab === 'all' && everybody.hasNextPage,
          testId: `filter-${tab}`,
        }))}
        isOneLine
        onChange={(tab) => onChange({ ...filter, ...TAB_FILTERS[tab] })}
      />
      <ActiveFilters filter={filter} onChange={onChange} />
    </div>
  );
}
