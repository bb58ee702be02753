import { Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { TICKET_STATUSES } from '#shared/domain/tickets/ticket.ts';
import type { TicketFilter } from '#shared/ipc/contract/tickets.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import { assigneeOf, withPart } from './ticket-filter.ts';
import classes from './tickets-page.module.css';
import { SearchField } from '../../ui/filtering/search-field.tsx';

const SEARCH_PAUSE_MS = 150;
const ANY = 'any';

/** What the table is narrowed down by; every part must hold. */
export function TicketFilters(props: {
  filter: TicketFilter;
  onChange: (change: (filter: TicketFilter) => TicketFilter) => void;
}) {
  const { t } = useWords();
  const { active, meId } = useAgents();
  const { filter, onChange } = props;
  const [query, setQuery] = useState('');
  const search = useDebouncedCallback((text: string) => {
    onChange((before) => withPart(before, 'query', text.trim() === '' ? undefined : text.trim()));
  }, SEARCH_PAUSE_MS);
  return (
    <>
      <SearchField
        className={classes.search}
        label={t('tickets.search')}
        value={query}
        onChange={(text) => {
          setQuery(text);
          search(text);
        }}
        data-testid="ticket-search"
      />
      <Select
        className={classes.select}
        aria-label={t('tickets.assignee')}
        value={String(filter.assignee ?? ANY)}
        data={[
          { value: ANY, label: t('tickets.everybody') },
          { value: 'mine', label: t('tickets.mine') },
          { value: 'nobody', label: t('tickets.nobodys') },
          ...active
            .filter(({ id }) => id !== meId)
            .map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        allowDeselect={false}
        onChange={(value) => onChange((before) => withPart(before, 'assignee', assigneeOf(value)))}
        data-testid="page-assignee"
      />
      <Select
        className={classes.select}
        aria-label={t('tickets.kind')}
        value={filter.kind ?? ANY}
        data={[
          { value: ANY, label: t('tickets.every-kind') },
          ...ticketKindSchema.options.map((kind) => ({ value: kind, label: t(`ticket-kind.${kind}`) })),
        ]}
        allowDeselect={false}
        onChange={(value) =>
          onChange((before) => withPart(before, 'kind', ticketKindSchema.safeParse(value).data))
        }
        data-testid="page-kind"
      />
      <Choice
        label={t('tickets.status')}
        hideLabel
        value={filter.status ?? ANY}
        options={[
          { value: ANY, label: t('tickets.unresolved'), testId: 'page-status-any' },
          ...TICKET_STATUSES.map((status) => ({
            value: status,
            label: t(`ticket-status.${status}`),
            testId: `page-status-${status}`,
          })),
        ]}
        onChange={(status) =>
          onChange((before) => withPart(before, 'status', status === ANY ? undefined : status))
        }
      />
    </>
  );
}
