import { TextInput } from '@mantine/core';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './hours.module.css';

type Range = { from: LocalDate; to: LocalDate };

/** From one day to another, both included. */
export function DateRange({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const { t } = useWords();
  return (
    <div className={classes.range}>
      <TextInput
        type="date"
        label={t('hours.first-day')}
        value={range.from}
        onChange={(event) => {
          const from = event.currentTarget.value;
          // An emptied field says nothing yet. The last day follows a first day that has overtaken it.
          if (from !== '') onChange({ from, to: range.to < from ? from : range.to });
        }}
        data-testid="range-from"
      />
      <TextInput
        type="date"
        label={t('hours.last-day')}
        value={range.to}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChange({ ...range, to: event.currentTarget.value });
        }}
        data-testid="range-to"
      />
    </div>
  );
}
