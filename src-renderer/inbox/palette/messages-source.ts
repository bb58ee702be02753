import { IconMessages } from '@tabler/icons-react';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { previewOf } from '#shared/text/preview.ts';
import { invoke } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NOTHING, type PaletteSource } from '../../palette/palette-source.ts';
import { customerLabel } from '../../ui/customer/customer-name.ts';

const FEWEST_LETTERS = 2;

/** What was said in any conversation, the newest first; it opens where it was said. */
export const messagesSource: PaletteSource = {
  key: 'messages',
  words: 'palette.messages',
  most: 4,
  useFind: (query) => {
    const { t } = useWords();
    const { openAt } = useNavigation();
    const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
    const isAsked = query.length >= FEWEST_LETTERS;
    const messages = useQuery({
      enabled: isAsked,
      queryKey: ['message-search', 'palette', query],
      queryFn: () => invoke('messages.search', { query }),
      placeholderData: keepPreviousData,
      gcTime: 0,
    });
    if (!isAsked) return NOTHING;
    const entries = (messages.data?.items ?? []).map((message) => {
      const label = customerLabel(message, country);
      return {
        key: String(message.id),
        icon: IconMessages,
        text: previewOf(message.content),
        detail: label.kind === 'hidden' ? t('inbox.hidden-number') : label.text,
        detailDir: label.kind === 'phone' || label.kind === 'username' ? ('ltr' as const) : ('auto' as const),
        run: () => openAt(message.conversationId, message.id),
      };
    });
    return { entries, isPending: messages.isPending || messages.isPlaceholderData };
  },
};
