import {
  IconArchive,
  IconArchiveOff,
  IconBan,
  IconBell,
  IconBellOff,
  IconMail,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react';
import {
  isChatMuted,
  MUTED_FOR_GOOD,
  type WantedChatAction,
} from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOffers } from '../palette/offers.ts';
import { blockWaysOf } from './block-ways.ts';
import { useAccountLabel } from './use-account-label.ts';
import { useChatActions } from './chats-api.ts';

/** What the menu of the open chat has, for the palette; with the same limits. */
export function useChatOffers(props: {
  conversation: Conversation;
  wish: (action: WantedChatAction) => void;
  onUnread: () => void;
  onBlock: () => void;
}): void {
  const { wish } = props;
  const { chat } = props.conversation;
  const { t } = useWords();
  const told = useChatActions();
  const label = useAccountLabel();
  const isPinned = chat.pinnedAt !== null;
  const blockOffers = () => {
    const { whole, each } = blockWaysOf(chat);
    const unblock = (only: { contactId?: number }): void => wish({ kind: 'block', isOn: false, ...only });
    return [
      ...(whole === null
        ? []
        : [
            {
              key: 'chat-block',
              words: t(`chats.${whole}`),
              icon: IconBan,
              run: () => (whole === 'unblock' ? unblock({}) : props.onBlock()),
            },
          ]),
      ...each.map((account) => ({
        key: `chat-unblock-${account.contactId}`,
        words: t('chats.unblock-number', { number: label(account) }),
        icon: IconBan,
        run: () => unblock({ contactId: account.contactId }),
      })),
    ];
  };
  useOffers(() => {
    const isMuted = isChatMuted(chat, Date.now());
    return [
      {
        key: 'chat-unread',
        words: t('chats.mark-unread'),
        icon: IconMail,
        run: () => {
          wish({ kind: 'unread' });
          props.onUnread();
        },
      },
      {
        key: 'chat-pin',
        words: t(isPinned ? 'chats.unpin' : 'chats.pin'),
        icon: isPinned ? IconPinnedOff : IconPin,
        run: () => wish({ kind: 'pin', isOn: !isPinned }),
      },
      {
        key: 'chat-mute',
        words: isMuted ? t('chats.unmute') : `${t('chats.mute')}: ${t('chats.mute-always')}`,
        icon: isMuted ? IconBell : IconBellOff,
        run: () => wish({ kind: 'mute', until: isMuted ? null : MUTED_FOR_GOOD }),
      },
      ...(told.has('archive')
        ? [
            {
              key: 'chat-archive',
              words: t(chat.isArchived ? 'chats.unarchive' : 'chats.archive'),
              icon: chat.isArchived ? IconArchiveOff : IconArchive,
              run: () => wish({ kind: 'archive', isOn: !chat.isArchived }),
            },
          ]
        : []),
      ...(told.has('block') ? blockOffers() : []),
    ];
  });
}
