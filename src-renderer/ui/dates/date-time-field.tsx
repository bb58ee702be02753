import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from './date-field.tsx';
import classes from './dates.module.css';
import { TimeField } from './time-field.tsx';
import { joinDateTime, splitDateTime, type DateTimeParts } from './time-text.ts';

type DateTimeFieldProps = {
  label: string;
  /** The label is read out only: what stands around it says it already. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  /** `YYYY-MM-DDTHH:MM`, '' while unfilled. */
  value: string;
  /** '' while a part of it is missing. */
  onChange: (value: string) => void;
  /** Where a dialog begins. */
  isFirst?: boolean;
  testId: string;
};

/** A day and a time of day. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, isLabelHidden = false, description, error, value, onChange, isFirst, testId } = props;
  const { t } = useWords();
  // What is written stays while it is no moment yet.
  const [parts, setParts] = useState(() => splitDateTime(value));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== joinDateTime(parts)) setParts(splitDateTime(value));
  }
  const change = (part: Partial<DateTimeParts>): void => {
    const next = { ...parts, ...part };
    setParts(next);
    onChange(joinDateTime(next));
  };
  return (
    <Input.Wrapper
      role="group"
      aria-label={label}
      label={isLabelHidden ? undefined : label}
      labelElement="div"
      description={description}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-testid={testId}
    >
      <div className={classes.pair}>
        <DateField
          aria-label={t('dates.day')}
          value={parts.date}
          {...(isFirst === undefined ? {} : { isFirst })}
          error={error !== undefined && error !== null}
          onChange={(date) => change({ date })}
        />
        <TimeField
          aria-label={t('dates.time')}
          value={parts.time}
          error={error !== undefined && error !== null}
          onChange={(time) => change({ time })}
        />
      </div>
    </Input.Wrapper>
  );
}
