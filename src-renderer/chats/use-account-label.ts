import type { BlockedAccount } from '#shared/domain/conversations/chat-marks.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { usePhoneText } from '../ui/customer/use-phone-text.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { shownUsername } from '#shared/text/username.ts';

/** One of a customer's WhatsApp accounts, as staff tell it from the others. */
export function useAccountLabel(): (account: Pick<BlockedAccount, 'phone' | 'username' | 'name'>) => string {
  const { t } = useWords();
  const phoneText = usePhoneText();
  return ({ phone, username, name }) => {
    if (phone !== null) return phoneText(phone);
    if (username !== null) return isolate(shownUsername(username));
    const known = cleanDisplayName(name);
    return known === null ? t('chats.hidden-number') : t('chats.hidden-number-of', { name: isolate(known) });
  };
}
