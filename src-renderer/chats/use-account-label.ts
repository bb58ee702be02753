import type { BlockedAccount } from '#shared/domain/conversations/chat-marks.ts';
import { isolate, isolateLtr, useWords } from '../i18n/use-words.ts';
import { usePhoneText } from '../ui/customer/use-phone-text.ts';
import { shownUsername } from '#shared/text/username.ts';

/** One of a customer's WhatsApp accounts, as staff tell it from the others. */
export function useAccountLabel(): (account: Pick<BlockedAccount, 'phone' | 'username'>) => string {
  const { t } = useWords();
  const phoneText = usePhoneText();
  return ({ phone, username }) => {
    if (phone !== null) return isolateLtr(phoneText(phone));
    return username === null ? t('chats.hidden-number') : isolate(shownUsername(username));
  };
}
