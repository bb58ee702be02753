import { IconBrandWhatsapp, IconMessagePlus } from '@tabler/icons-react';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { shownUsername } from '#shared/text/username.ts';
import type { Customer } from '#shared/domain/customers/customer.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useStartConversation } from '../customers-api.ts';
import classes from './card.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TextButton } from '../../ui/text-button.tsx';

/** Each number, and the conversation with it or the way to begin one. */
export function PhoneLines({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const start = useStartConversation();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const written = customer.contacts.map(({ phone }) => phone);
  const former = customer.formerPhones.filter(({ phone }) => !written.includes(phone));
  const others = customer.phones.filter((phone) => !written.includes(phone));
  if (written.length + others.length + former.length === 0) return t('customers.never');
  return (
    <ul className={classes.lines}>
      {customer.contacts.map(({ id, phone, username }) => (
        <li key={id} className={classes.line}>
          {phone === null ? (
            t('inbox.hidden-number')
          ) : (
            <bdi dir="ltr" className="selectable numeric">
              {formatPhone(phone, country)}
            </bdi>
          )}
          {username === null ? null : (
            <bdi dir="ltr" className="selectable">
              {shownUsername(username)}
            </bdi>
          )}
          <IconBrandWhatsapp
            size={15}
            stroke={1.75}
            className={classes.faint}
            role="img"
            aria-label={t('customers.phone-from-whatsapp')}
          />
        </li>
      ))}
      {others.map((phone) => (
        <li key={phone} className={classes.line}>
          <bdi dir="ltr" className="selectable numeric">
            {formatPhone(phone, country)}
          </bdi>
          <TextButton
            disabled={start.isPending}
            onClick={() =>
              start.mutate(
                { id: customer.id, phone },
                {
                  onSuccess: (conversation) => {
                    openAt(conversation.id, null);
                  },
                },
              )
            }
            data-testid="customer-start"
          >
            <IconMessagePlus {...ICON.line} />
            {t('customers.start')}
          </TextButton>
        </li>
      ))}
      {former.map(({ phone }) => (
        <li key={phone} className={classes.line} data-testid="customer-former-phone">
          <bdi dir="ltr" className="selectable numeric">
            {formatPhone(phone, country)}
          </bdi>
          <span className={classes.faint}>{t('numbers.former-number')}</span>
        </li>
      ))}
    </ul>
  );
}
