import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import classes from './merging.module.css';

/** A customer's picture, name and number: two of one name are told apart by the number. */
export function CustomerLine({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const phone = conversation.customerPhone;
  return (
    <span className={classes.customer}>
      <Avatar id={conversation.customerId} name={conversation.customerName} size="row" />
      <span className={classes.who}>
        <bdi className={classes.name} dir={label.dir}>
          {label.text}
        </bdi>
        <bdi className={classes.phone} dir={phone === null ? 'auto' : 'ltr'}>
          {phone === null ? t('inbox.hidden-number') : formatPhone(phone, country)}
        </bdi>
      </span>
    </span>
  );
}
