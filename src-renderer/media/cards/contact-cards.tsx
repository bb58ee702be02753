import { CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconMessage } from '@tabler/icons-react';
import type { ContactsDetails } from '#shared/domain/messages/message-details.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import { useConversationOfPhone } from '../media-api.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Avatar } from '../../ui/customer/avatar.tsx';
import classes from './cards.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** WhatsApp's own digits, or what was typed as far as it is a number; undefined: only to be read. */
const digitsOf = (phone: string, country: string): string | undefined =>
  readPhone(phone, country).digits ?? (/^[1-9]\d{6,14}$/.test(phone) ? phone : undefined);

/** Contact cards a customer sent. */
export function ContactCards({ contacts }: Pick<ContactsDetails, 'contacts'>) {
  return (
    <div className={classes.card} data-testid="media-contacts">
      {contacts.map(({ name, phones }, index) => (
        <div key={`${index} ${name}`} className={classes.row}>
          <Avatar id={index} name={name} size="row" />
          <div className={classes.words}>
            <bdi className={`${classes.title} selectable`} dir="auto">
              {name}
            </bdi>
            {phones.map((phone) => (
              <PhoneLine key={phone} phone={phone} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function PhoneLine({ phone }: { phone: string }) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const digits = digitsOf(phone, country);
  const shown = digits === undefined ? phone : formatPhone(digits, country);
  return (
    <span className={classes.phone}>
      <bdi dir="ltr" className="selectable numeric">
        {shown}
      </bdi>
      <CopyButton value={shown}>
        {({ copied, copy }) => (
          <TooltipIconButton
            label={t('thread.copy-phone')}
            onClick={copy}
            data-testid="copy-contact"
            size="line"
            tooltip={copied ? t('common.copied') : t('thread.copy-phone')}
          >
            {copied ? <IconCheck {...ICON.line} /> : <IconCopy {...ICON.line} />}
          </TooltipIconButton>
        )}
      </CopyButton>
      {digits === undefined ? null : <OpenChat phone={digits} />}
    </span>
  );
}

/** Only where the pharmacy has spoken with that number before. */
function OpenChat({ phone }: { phone: string }) {
  const { t } = useWords();
  const { setOpenId } = useNavigation();
  const conversation = useConversationOfPhone(phone).data ?? null;
  if (conversation === null) return null;
  return (
    <TooltipIconButton
      color="pharmacy"
      label={t('media.open-chat')}
      onClick={() => setOpenId(conversation.id)}
      data-testid="open-contact-chat"
      size="line"
    >
      <IconMessage {...ICON.line} />
    </TooltipIconButton>
  );
}
