import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { customerLabel } from './customer-name.ts';
import classes from './customer-number.module.css';

/** Whose name it is that stands above: two of one name are told apart by their numbers. Nothing where it is the name. */
export function CustomerNumber(props: Pick<Conversation, 'customerName' | 'customerPhone'>) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  if (customerLabel(props, country).kind !== 'name') return null;
  const { customerPhone: phone } = props;
  return (
    <bdi className={classes.number} dir={phone === null ? 'auto' : 'ltr'} data-testid="customer-number">
      {phone === null ? t('inbox.hidden-number') : formatPhone(phone, country)}
    </bdi>
  );
}
