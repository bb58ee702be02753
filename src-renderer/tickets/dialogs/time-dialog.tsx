import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { DateTimeField } from '../../ui/dates/date-time-field.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import classes from './dialogs.module.css';
import { fromLocalInput, toLocalInput } from '../words/times.ts';

/** Any time that is still to come. `start`: where it begins, epoch ms. */
export function TimeDialog(props: {
  title: string;
  start: number;
  onClose: () => void;
  onPick: (at: number) => void;
}) {
  const { t } = useWords();
  const minute = useMinute();
  const [value, setValue] = useState(() => toLocalInput(props.start));
  const at = fromLocalInput(value);
  const isPast = at !== null && at <= minute;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={360}
      radius="lg"
      centered
      classNames={{ title: classes.title }}
      data-testid="time-dialog"
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (at === null || isPast) return;
          props.onPick(at);
          props.onClose();
        }}
      >
        <DateTimeField
          label={props.title}
          isLabelHidden
          isFirst
          value={value}
          onChange={setValue}
          error={isPast ? t('tickets.pick-past') : undefined}
          testId="time-input"
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={at === null || isPast} data-testid="time-submit">
            {t('tickets.pick-submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
