import { Button, Checkbox, Popover, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ChosenMessages } from '#shared/domain/conversations/narrowing.ts';
import { messageTypeSchema } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { FilterChips } from '../../ui/filtering/filter-chips.tsx';
import { ICON } from '../../ui/icon-size.ts';
import classes from './message-filters.module.css';
import { useMessageParts } from '../filters/chosen-names.ts';
import { ALL_MESSAGES } from './use-message-filter.ts';

type MessageFiltersProps = { chosen: ChosenMessages; onChange: (chosen: ChosenMessages) => void };

/** What the messages of a search are narrowed down to: who wrote, kind, file, days. */
export function MessageFilters({ chosen, onChange }: MessageFiltersProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const parts = useMessageParts()(chosen);
  const isActive = parts.length > 0;
  return (
    <div className={classes.row}>
      <Popover
        opened={isOpen}
        onChange={(opens) => {
          // A day that is chosen lies outside of it.
          if (opens || document.querySelector('[data-dates-dropdown]') === null) setOpen(opens);
        }}
        position="bottom-start"
        width={280}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button
            size="compact-sm"
            variant={isActive ? 'light' : 'subtle'}
            color={isActive ? 'pharmacy' : 'gray'}
            leftSection={<IconFilter {...ICON.line} />}
            onClick={() => setOpen(!isOpen)}
            ref={opener}
            data-testid="message-filters"
          >
            {t('search.filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.fields}>
          <MessageFields chosen={chosen} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      {isActive ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange(ALL_MESSAGES)}
          data-testid="message-filters-none"
        >
          {t('search.no-filters')}
        </Button>
      ) : null}
      <FilterChips
        chips={parts.map(({ key, name, without }) => ({ key, name, onRemove: () => onChange(without) }))}
        nextOf={() => opener.current}
      />
    </div>
  );
}

function MessageFields({ chosen, onChange }: MessageFiltersProps) {
  const { t } = useWords();
  const { active } = useAgents();
  return (
    <>
      <Select
        label={t('search.writer')}
        value={chosen.writer}
        data={[
          { value: '', label: t('search.anybody') },
          { value: 'customer', label: t('search.customer') },
          { value: 'pharmacy', label: t('search.pharmacy') },
          ...active.map(({ id, name }) => ({ value: `agent:${id}`, label: name })),
        ]}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(writer) => onChange({ ...chosen, writer: writer ?? '' })}
        data-testid="filter-writer"
      />
      <Select
        label={t('search.kind')}
        value={chosen.type}
        data={[
          { value: '', label: t('search.any-kind') },
          ...messageTypeSchema.options.map((type) => ({ value: type, label: t(`search.kind-${type}`) })),
        ]}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(type) => onChange({ ...chosen, type: messageTypeSchema.safeParse(type).data ?? '' })}
        data-testid="filter-type"
      />
      <Checkbox
        label={t('search.has-file')}
        checked={chosen.hasFile}
        onChange={(event) => onChange({ ...chosen, hasFile: event.currentTarget.checked })}
        data-testid="filter-file"
      />
      <DateField
        label={t('search.first-day')}
        value={chosen.first}
        isClearable
        onChange={(first) => onChange({ ...chosen, first })}
        testId="filter-first"
      />
      <DateField
        label={t('search.last-day')}
        value={chosen.last}
        isClearable
        onChange={(last) => onChange({ ...chosen, last })}
        testId="filter-last"
      />
    </>
  );
}
