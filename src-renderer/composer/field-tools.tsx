import { IconPaperclip } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { AttachButton } from '../attachments/choosing/attach-button.tsx';
import { ShareButton } from '../sending-cards/share-button.tsx';
import { FieldEmoji } from './formatting/field-emoji.tsx';
import { SlashButton } from '../templates/picker/slash-button.tsx';
import { ApprovedButton } from '../approved-templates/send/approved-button.tsx';
import { useWords } from '../i18n/use-words.ts';

/** Under the message field: what goes into it, or out beside it. */
export function FieldTools(props: {
  conversation: Conversation;
  isClosed: boolean;
  input: ComponentProps<typeof FieldEmoji>['field'];
  replies: { isListed: boolean; toggleList: () => void };
  addFiles: ComponentProps<typeof AttachButton>['onFiles'];
}) {
  const { conversation, isClosed, input, replies, addFiles } = props;
  const { t } = useWords();
  return (
    <>
      <AttachButton
        icon={IconPaperclip}
        label={t('tray.attach')}
        size="header"
        testId="attach"
        shortcut="attach-file"
        onFiles={addFiles}
      />
      <ShareButton conversationId={conversation.id} isClosed={isClosed} />
      <FieldEmoji field={input} />
      <SlashButton isListed={replies.isListed} onPress={replies.toggleList} />
      <ApprovedButton conversationId={conversation.id} />
    </>
  );
}
