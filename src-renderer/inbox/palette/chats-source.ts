import { IconMessageCircle } from '@tabler/icons-react';
import { ALL_CONVERSATIONS } from '../../api/cache/conversation-filter.ts';
import { flattenConversations } from '../../api/cache/conversation-pages.ts';
import { useConversationList } from '../../api/queries/conversations.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { PaletteSource } from '../../palette/palette-source.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { customerLabel } from '../../ui/customer/customer-name.ts';

/** Conversations by name and number; before anything is typed, those on top of the list. */
export const chatsSource: PaletteSource = {
  key: 'chats',
  words: 'page.chats',
  most: 5,
  useFind: (query) => {
    const { t } = useWords();
    const { writeIn } = useNavigation();
    const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
    const list = useConversationList({ ...ALL_CONVERSATIONS, query });
    const entries = flattenConversations(list.data).map((conversation) => {
      const label = customerLabel(conversation, country);
      const phone = conversation.customerPhone;
      return {
        key: String(conversation.id),
        icon: IconMessageCircle,
        text: label.kind === 'hidden' ? t('inbox.hidden-number') : label.text,
        ...(label.kind === 'name' && phone !== null
          ? { detail: formatPhone(phone, country), detailDir: 'ltr' as const }
          : {}),
        run: () => writeIn(conversation.id),
      };
    });
    return { entries, isPending: list.isPending || list.isPlaceholderData };
  },
};
