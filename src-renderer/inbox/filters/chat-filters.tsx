import { useWords } from '../../i18n/use-words.ts';
import type { ChosenFilter } from '../../api/cache/conversation-filter.ts';
import { useTicketCounts } from '../../tickets/tickets-api.ts';
import classes from './chat-filters.module.css';
import { ActiveTicketFilters, TicketFilterMenu } from './ticket-filter-menu.tsx';

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
  const chosen = tabOf(filter);
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>
        <div className={classes.tabs} role="group" aria-label={t('inbox.list-label')}>
          {TABS.map((tab) => {
            const number = tab === 'mine' || tab === 'nobody' ? (counts?.[tab] ?? 0) : 0;
            return (
              <button
                key={tab}
                type="button"
                className={classes.filter}
                aria-pressed={tab === chosen}
                onClick={() => onChange({ ...filter, ...TAB_FILTERS[tab] })}
                data-testid={`filter-${tab}`}
              >
                {t(TAB_NAMES[tab])}
                {number > 0 ? (
                  <span className={classes.number} dir="ltr">
                    {number}
                  </span>
                ) : null}
              </button>
            );
          })}
        </div>
        <TicketFilterMenu filter={filter} onChange={onChange} />
      </div>
      <ActiveTicketFilters filter={filter} onChange={onChange} />
    </div>
  );
}
