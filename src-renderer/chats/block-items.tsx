import { Menu } from '@mantine/core';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import type { BlockedAccount, ChatMarks } from '#shared/domain/conversations/chat-marks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { blockWaysOf } from './block-ways.ts';
import { useAccountLabel } from './use-account-label.ts';

/** Blocking a customer; of one with several numbers each that is blocked says so, and can be let through alone. */
export function BlockItems(props: {
  chat: ChatMarks;
  onBlock: () => void;
  /** null: the whole customer. */
  onUnblock: (account: BlockedAccount | null) => void;
}) {
  const { chat, onBlock, onUnblock } = props;
  const { t } = useWords();
  const label = useAccountLabel();
  const { whole, each } = blockWaysOf(chat);
  return (
    <>
      {whole === null ? null : (
        <Menu.Item
          leftSection={<IconBan {...ICON.control} />}
          onClick={() => (whole === 'unblock' ? onUnblock(null) : onBlock())}
          data-testid="chat-block"
        >
          {t(`chats.${whole}`)}
        </Menu.Item>
      )}
      {each.map((account) => (
        <Menu.Item
          key={account.contactId}
          leftSection={<IconCircleCheck {...ICON.control} />}
          onClick={() => onUnblock(account)}
          data-testid="chat-unblock-number"
        >
          {t('chats.unblock-number', { number: label(account) })}
        </Menu.Item>
      ))}
    </>
  );
}
