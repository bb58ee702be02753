import type { NumberChange } from '#shared/domain/conversations/numbers.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { usePhoneText } from '../../ui/customer/use-phone-text.ts';
import classes from './numbers.module.css';

/** Quiet lines among the messages: the customer has changed the number. */
export function NumberLines({ changes }: { changes: readonly NumberChange[] }) {
  const { t, language } = useWords();
  const phoneText = usePhoneText();
  return changes.map(({ id, from, to, at }) => (
    <p key={id} className={classes.line} role="note" data-testid="number-line">
      {t('numbers.changed', {
        from: phoneText(from),
        to: phoneText(to),
        time: isolate(formatFull(at, language)),
      })}
    </p>
  ));
}
