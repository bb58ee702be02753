import { useState } from 'react';
import type { MediaSpan } from '../../api/query-keys.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import classes from './gallery.module.css';
import { QUICK_SPANS, quickSpan, spanOfDays } from './spans.ts';
import type { QuickSpan } from './spans.ts';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';

/** When it was sent: a quick choice, or from one day to another. */
export function SpanFilter({ onChange }: { onChange: (span: MediaSpan) => void }) {
  const { t } = useWords();
  const { timeZone } = usePharmacyClock();
  const [quick, setQuick] = useState<QuickSpan | null>('any-time');
  const [days, setDays] = useState({ first: '', last: '' });
  /** How often a quick choice has emptied the days, with what was written there and is no date. */
  const [emptied, setEmptied] = useState(0);
  const choose = (name: QuickSpan): void => {
    setQuick(name);
    setDays({ first: '', last: '' });
    setEmptied(emptied + 1);
    onChange(quickSpan(name, Date.now(), timeZone));
  };
  const chooseDays = (chosen: { first: string; last: string }): void => {
    setDays(chosen);
    setQuick(chosen.first === '' && chosen.last === '' ? 'any-time' : null);
    onChange(spanOfDays(chosen.first, chosen.last, timeZone));
  };
  return (
    <div className={classes.filter}>
      <FilterTabs
        label={t('media.span')}
        value={quick}
        options={QUICK_SPANS.map((name) => ({
          value: name,
          label: t(`media.${name}`),
          testId: `span-${name}`,
        }))}
        onChange={choose}
      />
      <span key={emptied} className={classes.days}>
        <Day
          label={t('media.from')}
          value={days.first}
          onChange={(first) => chooseDays({ ...days, first })}
        />
        <Day label={t('media.until')} value={days.last} onChange={(last) => chooseDays({ ...days, last })} />
      </span>
    </div>
  );
}

function Day(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <span className={classes.day}>
      <span aria-hidden="true">{props.label}</span>
      <DateField
        aria-label={props.label}
        size="xs"
        value={props.value}
        isClearable
        onChange={props.onChange}
      />
    </span>
  );
}
