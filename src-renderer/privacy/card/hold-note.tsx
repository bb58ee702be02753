import { IconGavel } from '@tabler/icons-react';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useLegalHold } from '../privacy-api.ts';
import classes from './hold-note.module.css';

/** Says on the card that a customer is held, why, and since when. */
export function HoldNote({ customerId }: { customerId: number }) {
  const { t, language } = useWords();
  const hold = useLegalHold(customerId).data;
  if (hold == null) return null;
  return (
    <div className={classes.note} data-testid="hold-note">
      <IconGavel {...ICON.line} />
      <span>
        {t('privacy.held', { reason: isolate(hold.reason) })}{' '}
        <span className={classes.since}>
          {t('privacy.held-since', { time: isolate(formatFull(hold.setAt, language)) })}
        </span>
      </span>
    </div>
  );
}
