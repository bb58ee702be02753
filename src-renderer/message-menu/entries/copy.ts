import { isPicture } from '#shared/domain/messages/attachment.ts';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconPhoto } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { textOf } from '#shared/domain/messages/message-text.ts';
import { report } from '../../api/report.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCopyImage } from '../../media/media-api.ts';
import type { MessageEntry } from '../../ui/message/message-entry.ts';
import { hasFile } from '../../ui/message/viewable.ts';

const PASSING_MS = 2_000;

export const copyTextEntry: MessageEntry = {
  key: 'copy',
  icon: IconCopy,
  words: 'actions.copy',
  group: 'keep',
  isOffered: (message) => wordsOf(message) !== '',
  useRun: () => {
    const { t } = useWords();
    return (message) =>
      void navigator.clipboard
        .writeText(wordsOf(message))
        .then(() => notifications.show({ message: t('actions.copied'), autoClose: PASSING_MS }))
        .catch(report);
  },
};

export const copyPictureEntry: MessageEntry = {
  key: 'copy-picture',
  icon: IconPhoto,
  words: 'media.copy-image',
  group: 'keep',
  isOffered: (message) => hasFile(message) && isPicture(message.attachment),
  useRun: () => {
    const { t } = useWords();
    const copy = useCopyImage();
    return (message) => {
      if (!hasFile(message)) return;
      void copy.mutateAsync({ fileId: message.attachment.fileId, quarterTurns: 0 }).then(
        () => notifications.show({ message: t('media.image-copied'), autoClose: PASSING_MS }),
        // Every command that fails is said in one place.
        () => undefined,
      );
    };
  },
};

/** What was written or, of a message without it, what its card says. A deleted one stays what it was. */
function wordsOf({ content, details }: Message): string {
  if (content !== '' || details === null) return content;
  return textOf(details);
}
