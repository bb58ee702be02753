import { useState, type ReactNode } from 'react';
import { errorCodeOf } from '../api/invoke.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { ImportChatDialog } from './dialogs/import-chat-dialog.tsx';
import { useChooseExports, type ChosenExport } from './past-api.ts';
import classes from './past.module.css';

/** Whatever leads to the files: asks for them, and shows what was chosen. */
export function ChooseChats(props: {
  /** Whose chat it is, where that is known. */
  conversationId?: number;
  children: (choose: () => void, isAsking: boolean) => ReactNode;
}) {
  const { t } = useWords();
  const choosing = useChooseExports();
  const [files, setFiles] = useState<readonly ChosenExport[] | null>(null);
  const choose = (): void =>
    choosing.mutate(undefined, {
      onSuccess: (chosen) => {
        if (chosen !== null && chosen.length > 0) setFiles(chosen);
      },
    });
  return (
    <>
      {props.children(choose, choosing.isPending)}
      {choosing.error === null ? null : <ErrorNotice code={errorCodeOf(choosing.error)} />}
      {choosing.data?.length === 0 ? (
        <p className={classes.warning} role="alert">
          {t('past.nothing-chosen')}
        </p>
      ) : null}
      {files === null ? null : (
        <ImportChatDialog
          files={files}
          conversationId={props.conversationId ?? null}
          onClose={() => setFiles(null)}
        />
      )}
    </>
  );
}
