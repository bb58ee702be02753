import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmojiPicker } from '../../ui/emoji/emoji-picker.tsx';
import { useAct } from '../actions-api.ts';

/** More than the quick ones: all there are, searched as when writing. One is enough. */
export function MoreReactions({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct();
  return (
    <Dialog width="picker" title={t('actions.react')} onClose={onClose} testId="reactions-dialog">
      <EmojiPicker
        onPick={(emoji) => {
          act.mutate({ messageId: message.id, action: { kind: 'react', emoji } });
          onClose();
        }}
      />
    </Dialog>
  );
}
