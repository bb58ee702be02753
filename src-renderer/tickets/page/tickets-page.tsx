import { IconTicket } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { TicketFilter } from '#shared/ipc/contract/tickets.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { moveActive } from '../../ui/move-active.ts';
import { StartChat } from '../../start-chat/start-chat.tsx';
import { useStartChat } from '../../start-chat/use-start-chat.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { useTicketCounts, useTicketList } from '../tickets-api.ts';
import { TicketFilters } from './ticket-filters.tsx';
import { TicketsSkeleton } from './tickets-skeleton.tsx';
import { TicketRow, ticketRowId } from './ticket-row.tsx';
import classes from './tickets-page.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { ListPage } from '../../ui/page/list-page.tsx';
import { ListStates } from '../../ui/page/list-states.tsx';

/** All the work of the desk in one list, the most urgent first; a row leads to its conversation. */
export function TicketsPage() {
  const { t, count } = useWords();
  const counts = useTicketCounts().data;
  const [filter, setFilter] = useState<TicketFilter>({});
  return (
    <ListPage
      testId="tickets-page"
      title={t('tickets.title')}
      hint={t('tickets.page-hint')}
      actions={
        counts === undefined ? null : (
          <p className={classes.counts} data-testid="ticket-counts">
            <span>{count('tickets.count-open', counts.open)}</span>
            {counts.late === 0 ? null : (
              <span className={classes.late}>{count('tickets.count-late', counts.late)}</span>
            )}
          </p>
        )
      }
      filters={<TicketFilters filter={filter} onChange={setFilter} />}
    >
      <TicketTable filter={filter} />
    </ListPage>
  );
}

function TicketTable({ filter }: { filter: TicketFilter }) {
  const { t } = useWords();
  const { page, openAt } = useNavigation();
  const list = useTicketList(filter, page === 'tickets');
  const today = useToday();
  const tickets = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const rows = useRef<VirtuosoHandle>(null);
  const [activeId, setActiveId] = useState<number | null>(null);
  const chat = useStartChat(filter.query ?? '');
  const isNarrowed = Object.keys(filter).length > 0;
  const open = useCallback((conversationId: number) => openAt(conversationId, null), [openAt]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const active = tickets.find(({ id }) => id === activeId);
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      open(active.conversationId);
      return;
    }
    const next = moveActive(tickets, activeId, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setActiveId(next.id);
    rows.current?.scrollIntoView({ index: next.index, behavior: 'auto' });
  };
  return (
    <div className={classes.table}>
      <div className={classes.head} aria-hidden="true">
        <span>{t('tickets.number')}</span>
        <span>{t('tickets.kind')}</span>
        <span>{t('tickets.customer')}</span>
        <span>{t('tickets.assignee')}</span>
        <span>{t('tickets.status')}</span>
        <span>{t('tickets.due')}</span>
        <span>{t('tickets.opened-at')}</span>
      </div>
      <div
        className={classes.list}
        role={list.isPending || tickets.length > 0 ? 'listbox' : 'group'}
        tabIndex={0}
        aria-label={t('tickets.list-label')}
        aria-busy={list.isPending}
        aria-activedescendant={activeId === null ? undefined : ticketRowId(activeId)}
        onKeyDown={onKeyDown}
        onFocus={() => setActiveId((id) => id ?? tickets[0]?.id ?? null)}
        data-testid="ticket-list"
      >
        <ListStates
          list={list}
          isEmpty={tickets.length === 0}
          skeleton={<TicketsSkeleton />}
          empty={
            <EmptyNote
              picture={<IconTicket {...ICON.note} />}
              title={t(isNarrowed ? 'tickets.nothing-title' : 'tickets.empty-title')}
              body={t(isNarrowed ? 'tickets.nothing-body' : 'tickets.empty-body')}
              action={<StartChat chat={chat} />}
              {...(isNarrowed ? {} : { help: 'tickets' as const })}
            />
          }
        >
          <Virtuoso
            ref={rows}
            className={classes.rows}
            tabIndex={-1}
            role="group"
            data={tickets}
            computeItemKey={(_index, ticket) => ticket.id}
            fixedItemHeight={60}
            increaseViewportBy={{ top: 300, bottom: 900 }}
            endReached={() => {
              if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
            }}
            itemContent={(_index, ticket) => (
              <TicketRow
                ticket={ticket}
                isActive={ticket.id === activeId}
                today={today}
                withNumber={filter.query !== undefined}
                onOpen={open}
              />
            )}
          />
        </ListStates>
      </div>
      {list.isFetchNextPageError ? (
        <div className={classes.notice}>
          <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.fetchNextPage()} />
        </div>
      ) : null}
    </div>
  );
}
