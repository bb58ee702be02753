import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DateOrder } from '#shared/domain/past/exported-chat.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { ImportList } from '../imports/import-list.tsx';
import { forgetExport, useChatPreview, type ChosenExport } from '../past-api.ts';
import classes from '../past.module.css';
import { ChatForm } from './chat-form.tsx';
import { exportName } from '../export-name.ts';

/** One exported chat after the other: looked at, then taken in; at the end how far they are. */
export function ImportChatDialog(props: {
  files: readonly ChosenExport[];
  /** Whose chat it is, where that is known. */
  conversationId: number | null;
  onClose: () => void;
}) {
  const { files, onClose } = props;
  const { t } = useWords();
  const [index, setIndex] = useState(0);
  const [begun, setBegun] = useState<readonly number[]>([]);
  const file = files[index];
  const isLast = index >= files.length - 1;
  const next = (importId?: number): void => {
    if (importId !== undefined) setBegun([...begun, importId]);
    if (importId === undefined && isLast && begun.length === 0) onClose();
    else setIndex(index + 1);
  };
  return (
    <Dialog onClose={onClose} title={t('past.title')} width="texts" testId="import-chat">
      {file === undefined ? (
        <div className={classes.body}>
          <ImportList only={begun} />
          <DialogActions>
            <Button onClick={onClose} data-testid="import-chat-close">
              {t('common.close')}
            </Button>
          </DialogActions>
        </div>
      ) : (
        <OneChat
          key={file.token}
          file={file}
          place={files.length > 1 ? { number: index + 1, total: files.length } : null}
          conversationId={props.conversationId}
          onBegun={next}
          onSkip={() => next()}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}

function OneChat(props: {
  file: ChosenExport;
  place: { number: number; total: number } | null;
  conversationId: number | null;
  onBegun: (importId: number) => void;
  onSkip: () => void;
  onCancel: () => void;
}) {
  const { file, place } = props;
  const { t } = useWords();
  const [order, setOrder] = useState<DateOrder>();
  const preview = useChatPreview(file.token, order);
  const { token } = file;
  useEffect(() => () => forgetExport(token), [token]);
  const read = preview.data;
  return (
    <div className={classes.body}>
      <div>
        <bdi className={classes.file}>{exportName(file.name)}</bdi>
        {place === null ? null : (
          <p className={classes.hint}>
            {t('past.of-files', { number: String(place.number), total: String(place.total) })}
          </p>
        )}
      </div>
      {preview.isLoading ? (
        <p className={classes.waiting} role="status">
          <Loader size={18} /> {t('past.reading')}
        </p>
      ) : null}
      {preview.error === null ? null : <ErrorNotice code={errorCodeOf(preview.error)} />}
      {read?.kind === 'refused' ? (
        <p className={classes.warning} role="alert" data-testid="import-chat-refused">
          {t(`past.problem-${read.problem}`)}
        </p>
      ) : null}
      {read?.kind === 'readable' ? (
        <ChatForm
          token={token}
          chat={read}
          conversationId={props.conversationId}
          isReading={preview.isPlaceholderData}
          onOrder={setOrder}
          onBegun={props.onBegun}
          onCancel={props.onCancel}
          onSkip={place === null ? null : props.onSkip}
        />
      ) : (
        <DialogActions>
          <Button variant="default" onClick={place === null ? props.onCancel : props.onSkip}>
            {t(place === null ? 'common.close' : 'past.skip')}
          </Button>
        </DialogActions>
      )}
    </div>
  );
}
