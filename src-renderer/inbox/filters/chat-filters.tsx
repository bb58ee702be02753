import { useWords } from '../../i18n/use-words.ts';
import type { ChosenChats } from '#shared/domain/conversations/narrowing.ts';
import { ALL_CONVERSATIONS } from '../../api/cache/conversation-filter.ts';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { useConversationList } from '../../api/queries/conversations.ts';
import { useTicketCounts } from '../../tickets/tickets-api.ts';
import classes from './chat-filters.module.css';
import { ActiveFilters } from './active-filters.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';

const TABS = ['all', 'needs-reply', 'mine', 'nobody'] as const;
type Tab = (typeof TABS)[number];

/** A colleague whose chats are asked for is no tab: both can be, and all or who waits are then of theirs. */
function withTab(tab: Tab, chats: ChosenChats): ChosenChats {
  const ofColleague = typeof chats.assignee === 'number' ? chats.assignee : null;
  const assignee = tab === 'mine' || tab === 'nobody' ? tab : ofColleague;
  return { ...chats, needsReply: tab === 'needs-reply', assignee };
}

const TAB_NAMES = {
  all: 'inbox.all',
  'needs-reply': 'inbox.needs-reply',
  mine: 'inbox.mine',
  nobody: 'tickets.nobodys',
} as const;

const tabOf = ({ needsReply, assignee }: ChosenChats): Tab => {
  if (needsReply) return 'needs-reply';
  return assignee === null || typeof assignee === 'number' ? 'all' : assignee;
};

/** Who waits for an answer, and whose conversations; the rest is in the menu beside the search. */
export function ChatFilters({
  filter,
  onChange,
}: {
  filter: ChosenChats;
  onChange: (filter: ChosenChats) => void;
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
        onChange={(tab) => onChange(withTab(tab, filter))}
      />
      <ActiveFilters filter={filter} onChange={onChange} />
    </div>
  );
}
