import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { useReportUnreadable } from './unreadable-dates.ts';
import classes from './hours.module.css';

type Range = { from: LocalDate; to: LocalDate };

/** From one day to another, both included. */
export function DateRange({
  range,
  isWrong,
  onChange,
}: {
  range: Range;
  isWrong: boolean;
  onChange: (range: Range) => void;
}) {
  const { t } = useWords();
  const judgeFirst = useReportUnreadable();
  const judgeLast = useReportUnreadable();
  return (
    <div className={classes.range}>
      <DateField
        label={t('hours.first-day')}
        value={range.from}
        mayBeEmpty={false}
        error={isWrong}
        onChange={(from) => {
          // What cannot be read says nothing yet. The last day follows a first day that has overtaken it.
          if (from !== '') onChange({ from, to: range.to < from ? from : range.to });
        }}
        onUnreadable={judgeFirst}
        testId="range-from"
      />
      <DateField
        label={t('hours.last-day')}
        value={range.to}
        mayBeEmpty={false}
        error={isWrong}
        onChange={(to) => {
          if (to !== '') onChange({ ...range, to });
        }}
        onUnreadable={judgeLast}
        testId="range-to"
      />
    </div>
  );
}
