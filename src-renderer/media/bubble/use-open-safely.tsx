import { useState } from 'react';
import type { ReactNode } from 'react';
import { useOpenMedia, useSaveMedia } from '../media-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';

/** Opens a message's file in its own program; one that could run on this PC can only be saved, after a warning. */
export function useOpenSafely(messageId: number): {
  open: () => void;
  isOpening: boolean;
  /** To be rendered by the caller. */
  warning: ReactNode;
} {
  const { t } = useWords();
  const opening = useOpenMedia();
  const save = useSaveMedia();
  const [isRefused, setRefused] = useState(false);
  const open = (): void =>
    opening.mutate(messageId, { onSuccess: ({ outcome }) => setRefused(outcome === 'refused') });
  const warning = (
    <ConfirmDialog
      isOpen={isRefused}
      title={t('media.refused-title')}
      body={t('media.refused-body')}
      confirm={t('media.save-as')}
      onConfirm={() => {
        setRefused(false);
        save.mutate(messageId);
      }}
      onCancel={() => setRefused(false)}
    />
  );
  return { open, isOpening: opening.isPending, warning };
}
