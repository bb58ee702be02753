import type { Who } from '#shared/domain/customers/who.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { customerLabel } from './customer-name.ts';
import classes from './customer-number.module.css';

/**
 * Whose name it is that stands above: two of one name are told apart by their numbers, else by their usernames. Nothing
 * where it is the name.
 */
export function CustomerNumber(props: Who) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  if (customerLabel(props, country).kind !== 'name') return null;
  const told = customerLabel({ ...props, customerName: null }, country);
  const isHidden = told.kind === 'hidden';
  return (
    <bdi className={classes.number} dir={isHidden ? 'auto' : 'ltr'} data-testid="customer-number">
      {isHidden ? t('inbox.hidden-number') : told.text}
    </bdi>
  );
}
