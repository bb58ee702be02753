import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Virtuoso } from 'react-virtuoso';
import type { ListedCustomer } from '#shared/domain/customers/customer.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CustomerAvatar } from '../../ui/customer/customer-avatar.tsx';
import { CustomerNumber } from '../../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { findsCustomer, useCustomers, useTags } from '../customers-api.ts';
import { StartChat } from '../../start-chat/start-chat.tsx';
import { useStartChat } from '../../start-chat/use-start-chat.ts';
import { TableMenu } from './table-menu.tsx';
import classes from './customers-page.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { useMeant } from '../../ui/filtering/use-meant.ts';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';
import { ListColumn } from '../../ui/page/list-page.tsx';
import { ListStates } from '../../ui/page/list-states.tsx';
import picks from '../../ui/page/pick-list.module.css';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';

const SEARCH_PAUSE_MS = 120;

/** More tags than fit above a list; the search finds the others. */
const MOST_TAGS = 8;

type CustomerFilter = 'all' | 'opted-out' | number;

const withinOf = (filter: CustomerFilter) => ({
  ...(typeof filter === 'number' ? { tagId: filter } : {}),
  ...(filter === 'opted-out' ? { optedOut: true } : {}),
});

/** Everybody, by name, tag or search. */
export function CustomerList(props: {
  openId: number | null;
  onOpen: (id: number) => void;
  onNew: () => void;
}) {
  const { t } = useWords();
  const now = useToday();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const [chosen, setChosen] = useState<CustomerFilter>('all');
  const tags = (useTags().data ?? []).toSorted((a, b) => b.customers - a.customers).slice(0, MOST_TAGS);
  // A tag that nobody has any more is no filter.
  const filter = typeof chosen === 'number' && !tags.some(({ id }) => id === chosen) ? 'all' : chosen;
  const within = withinOf(filter);
  const customers = useCustomers({ query: query.trim() === '' ? '' : settled, ...within });
  const found = customers.data?.pages.flatMap(({ items }) => items) ?? [];
  const chat = useStartChat(settled);
  const isNobodys = chat.phone !== null && !customers.isPlaceholderData && found.length === 0;
  const meant = useMeant({
    where: 'customers',
    query: query.trim() === '' ? '' : settled,
    within,
    foundNothing: customers.isSuccess && !customers.isPlaceholderData && found.length === 0,
    finds: (one) => findsCustomer({ query: one, ...within }),
  });
  const isFiltered = query.trim() !== '' || filter !== 'all';
  return (
    <ListColumn
      title={t('customers.title')}
      actions={
        <>
          <Button
            size="xs"
            leftSection={<IconPlus {...ICON.line} />}
            onClick={props.onNew}
            data-testid="customer-new"
          >
            {t('customers.new')}
          </Button>
          <TableMenu />
        </>
      }
      filters={
        <>
          <SearchField
            label={t('customers.search')}
            value={query}
            onChange={setQuery}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Enter' && !nativeEvent.isComposing && isNobodys && settled === query.trim())
                chat.start();
            }}
            data-testid="customers-search"
          />
          <FilterTabs<CustomerFilter>
            label={t('customers.filter')}
            value={filter}
            options={[
              { value: 'all', label: t('customers.all') },
              { value: 'opted-out', label: t('customers.opted-out') },
              ...tags.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setChosen}
          />
          <DidYouMean meant={meant} onTake={setQuery} />
        </>
      }
    >
      <ListStates
        list={customers}
        isEmpty={found.length === 0}
        skeleton={<RowsSkeleton withPictures />}
        empty={<NobodyFound isFiltered={isFiltered} isNobodys={isNobodys} chat={chat} onNew={props.onNew} />}
      >
        <Virtuoso
          className={classes.list}
          data={found}
          computeItemKey={(_, { id }) => id}
          endReached={() => {
            if (customers.hasNextPage && !customers.isFetchingNextPage) void customers.fetchNextPage();
          }}
          itemContent={(_, customer) => (
            <CustomerItem
              customer={customer}
              now={now}
              isOpen={customer.id === props.openId}
              onOpen={() => props.onOpen(customer.id)}
            />
          )}
        />
      </ListStates>
    </ListColumn>
  );
}

function NobodyFound(props: {
  isFiltered: boolean;
  /** What was looked for is a number, and nobody has it. */
  isNobodys: boolean;
  chat: ReturnType<typeof useStartChat>;
  onNew: () => void;
}) {
  const { t } = useWords();
  const found = props.isFiltered ? 'customers.nothing-body' : 'customers.none-body';
  return (
    <EmptyNote
      picture={<IconUsers {...ICON.note} />}
      title={t(props.isFiltered ? 'customers.nothing-title' : 'customers.none-title')}
      body={props.isNobodys ? props.chat.whose : t(found)}
      action={
        props.isFiltered ? (
          <StartChat chat={props.chat} />
        ) : (
          <Button variant="light" onClick={props.onNew} data-testid="empty-customer-new">
            {t('customers.new')}
          </Button>
        )
      }
      {...(props.isFiltered ? {} : { help: 'customers' as const })}
    />
  );
}

function CustomerItem(props: { customer: ListedCustomer; now: number; isOpen: boolean; onOpen: () => void }) {
  const { t, language } = useWords();
  const { id, name, phone, username, tags, consent, lastContactAt } = props.customer;
  const named = { customerName: name, customerPhone: phone, customerUsername: username };
  const label = useCustomerLabel(named);
  return (
    <button
      type="button"
      className={`${picks.choice} ${classes.item}`}
      aria-current={props.isOpen}
      onClick={props.onOpen}
      data-testid="customer-item"
    >
      <CustomerAvatar id={id} name={name} size="row" />
      <span className={classes.words}>
        <span className={picks.row}>
          <bdi className={picks.name} dir={label.dir}>
            {label.text}
          </bdi>
          <span className={classes.time}>
            {lastContactAt === null
              ? t('customers.never-wrote')
              : formatListTime(lastContactAt, props.now, language, t('inbox.yesterday'))}
          </span>
        </span>
        <CustomerNumber {...named} />
        {tags.length === 0 && consent !== 'opted-out' ? null : (
          <span className={classes.tagLine}>
            {consent === 'opted-out' ? (
              <span className={classes.out}>{t('customers.consent-opted-out')}</span>
            ) : null}
            {tags.length === 0 ? null : <bdi>{tags.map((tag) => tag.name).join(' · ')}</bdi>}
          </span>
        )}
      </span>
    </button>
  );
}
