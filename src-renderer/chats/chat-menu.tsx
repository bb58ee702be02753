import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconBell,
  IconBellOff,
  IconFlag,
  IconMail,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import {
  isChatMuted,
  MUTED_FOR_GOOD,
  type BlockedAccount,
  type ChatActionKind,
  type WantedChatAction,
} from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { formatFull } from '../i18n/time-format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { showDone } from '../ui/notes/done-notice.tsx';
import { useClock } from '../ui/time/use-clock.ts';
import { BlockItems } from './block-items.tsx';
import { BlockDialog } from './block-dialog.tsx';
import classes from './chats.module.css';
import { useActOnChat, useCanReport, useChatActions } from './chats-api.ts';
import { ReportDialog } from './report-dialog.tsx';
import { useChatOffers } from './use-chat-offers.ts';

const HOUR_MS = 3_600_000;

/** How long: as WhatsApp offers it. */
const MUTES = [
  { key: 'chats.mute-8-hours', length: 8 * HOUR_MS },
  { key: 'chats.mute-week', length: 168 * HOUR_MS },
  { key: 'chats.mute-always', length: null },
] as const;

/**
 * What can be done with a whole chat, in a menu of the caller's; `draw` gets its items, and stands beside what they open.
 * What WhatsApp cannot be told says that it counts on this desk alone.
 */
export function ChatMenu(props: {
  conversation: Conversation;
  onUnread: () => void;
  draw: (items: ReactNode) => ReactNode;
}) {
  const { conversation, onUnread } = props;
  const { t } = useWords();
  const act = useActOnChat();
  const [isBlocking, setBlocking] = useState(false);
  const [isReporting, setReporting] = useState(false);
  const wish = (action: WantedChatAction): void => {
    const done = act.mutateAsync({ id: conversation.id, action });
    const isArchiving = action.kind === 'archive' && action.isOn;
    // A failure is told like every command's. The row may be gone by then, and its menu with it.
    done.then(isArchiving ? sayArchived : undefined, () => undefined);
  };
  // It is gone from the list, and one looks for it where it is not.
  const sayArchived = (): void =>
    showDone({
      about: 'archived',
      sentence: t('chats.archived-now'),
      onUndo: () => act.mutate({ id: conversation.id, action: { kind: 'archive', isOn: false } }),
    });
  useChatOffers({ conversation, wish, onUnread, onBlock: () => setBlocking(true) });
  const items = (
    <ChatItems
      conversation={conversation}
      onWish={wish}
      onUnread={() => {
        wish({ kind: 'unread' });
        onUnread();
      }}
      onBlock={() => setBlocking(true)}
      onUnblock={(account) =>
        wish({ kind: 'block', isOn: false, ...(account === null ? {} : { contactId: account.contactId }) })
      }
      onReport={() => setReporting(true)}
    />
  );
  return (
    <>
      {props.draw(items)}
      {isBlocking ? <BlockDialog conversation={conversation} onClose={() => setBlocking(false)} /> : null}
      {isReporting ? <ReportDialog conversation={conversation} onClose={() => setReporting(false)} /> : null}
    </>
  );
}

function ChatItems(props: {
  conversation: Conversation;
  onWish: (action: WantedChatAction) => void;
  onUnread: () => void;
  onBlock: () => void;
  onUnblock: (account: BlockedAccount | null) => void;
  onReport: () => void;
}) {
  const { t } = useWords();
  const { onWish } = props;
  const { chat } = props.conversation;
  const told = useChatActions();
  const canReport = useCanReport();
  const isPinned = chat.pinnedAt !== null;
  return (
    <>
      <Menu.Item
        leftSection={<IconMail {...ICON.control} />}
        onClick={props.onUnread}
        data-testid="chat-unread"
      >
        {t('chats.mark-unread')}
        <OnlyHere kind="unread" told={told} />
      </Menu.Item>
      <Menu.Item
        leftSection={isPinned ? <IconPinnedOff {...ICON.control} /> : <IconPin {...ICON.control} />}
        onClick={() => onWish({ kind: 'pin', isOn: !isPinned })}
        data-testid="chat-pin"
      >
        {t(isPinned ? 'chats.unpin' : 'chats.pin')}
        <OnlyHere kind="pin" told={told} />
      </Menu.Item>
      {told.has('archive') ? (
        <Menu.Item
          leftSection={
            chat.isArchived ? <IconArchiveOff {...ICON.control} /> : <IconArchive {...ICON.control} />
          }
          onClick={() => onWish({ kind: 'archive', isOn: !chat.isArchived })}
          data-testid="chat-archive"
        >
          {t(chat.isArchived ? 'chats.unarchive' : 'chats.archive')}
        </Menu.Item>
      ) : null}
      {told.has('block') ? (
        <BlockItems chat={chat} onBlock={props.onBlock} onUnblock={props.onUnblock} />
      ) : null}
      {canReport ? (
        <Menu.Item
          leftSection={<IconFlag {...ICON.control} />}
          onClick={props.onReport}
          data-testid="chat-report"
        >
          {t('chats.report')}
        </Menu.Item>
      ) : null}
      <MuteItems conversation={props.conversation} told={told} onWish={onWish} />
      <Menu.Divider />
    </>
  );
}

function MuteItems(props: {
  conversation: Conversation;
  told: ReadonlySet<ChatActionKind>;
  onWish: (action: WantedChatAction) => void;
}) {
  const { t, language } = useWords();
  const { chat } = props.conversation;
  const isMuted = useClock((now) => isChatMuted(chat, now));
  const { mutedUntil } = chat;
  if (mutedUntil !== null && isMuted)
    return (
      <Menu.Item
        leftSection={<IconBell {...ICON.control} />}
        onClick={() => props.onWish({ kind: 'mute', until: null })}
        data-testid="chat-unmute"
      >
        {t('chats.unmute')}
        <span className={classes.beside}>
          {mutedUntil >= MUTED_FOR_GOOD
            ? t('chats.muted-always')
            : t('chats.muted-until', { time: formatFull(mutedUntil, language) })}
        </span>
      </Menu.Item>
    );
  return (
    <>
      <Menu.Divider />
      <Menu.Label>
        {t('chats.mute')}
        <OnlyHere kind="mute" told={props.told} />
      </Menu.Label>
      {MUTES.map(({ key, length }) => (
        <Menu.Item
          key={key}
          leftSection={<IconBellOff {...ICON.control} />}
          onClick={() =>
            props.onWish({ kind: 'mute', until: length === null ? MUTED_FOR_GOOD : Date.now() + length })
          }
          data-testid={key.replace('chats.', 'chat-')}
        >
          {t(key)}
        </Menu.Item>
      ))}
    </>
  );
}

function OnlyHere({ kind, told }: { kind: ChatActionKind; told: ReadonlySet<ChatActionKind> }) {
  const { t } = useWords();
  return told.has(kind) ? null : <span className={classes.beside}>{t('chats.only-here')}</span>;
}
