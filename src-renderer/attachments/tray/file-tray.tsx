import { CloseButton } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { report } from '../../api/report.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { fromClipboard } from '../choosing/chosen-files.ts';
import { useMinutesLeft } from '../../ui/time/use-minutes-left.ts';
import { QuoteStrip } from '../../drafts/quote/quote-strip.tsx';
import { WindowNote } from '../../ui/writing/window-note.tsx';
import { QueuedNote } from '../../ui/writing/queued-note.tsx';
import { CaptionLine } from './caption-line.tsx';
import classes from './file-tray.module.css';
import { FileOptions } from './options/file-options.tsx';
import { RefusalNotes } from './notes/refusal-notes.tsx';
import { FileStage } from './stage/file-stage.tsx';
import { ThumbStrip } from './strip/thumb-strip.tsx';
import { EMPTY_TRAY } from './state/tray.ts';
import type { ChosenFile } from './state/judge-file.ts';
import { useTray, useTrays } from './state/trays.tsx';
import { useSendTray } from './state/use-send-tray.ts';

type FileTrayProps = {
  conversation: Conversation;
  connection: ConnectionState;
  onAdd: (files: ChosenFile[]) => void;
};

/** Where chosen files are looked at, captioned and ordered before they go. */
export function FileTray({ conversation, connection, onAdd }: FileTrayProps) {
  const { t, count } = useWords();
  const { id } = conversation;
  const trays = useTrays();
  const tray = useTray(id);
  const sendTray = useSendTray(id);
  const isClosed = useMinutesLeft(conversation.replyWindow) === 0;
  const selected = tray.files.find((file) => file.id === tray.selectedId) ?? tray.files[0];
  if (selected === undefined) return null;

  // What was written is the draft already: the composer shows it again.
  const close = (): void => trays.change(id, () => EMPTY_TRAY);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = fromClipboard(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    onAdd(files);
  };

  return (
    <section
      className={classes.tray}
      role="group"
      aria-label={count('tray.title', tray.files.length)}
      // A click beside the controls keeps the keys here.
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      data-testid="file-tray"
    >
      <header className={classes.head}>
        <CloseButton
          size="lg"
          radius="xl"
          onClick={close}
          aria-label={t('tray.close')}
          title={t('tray.close')}
          data-testid="tray-close"
        />
        <h2 className={classes.title}>{count('tray.title', tray.files.length)}</h2>
      </header>
      {tray.failure === null || (tray.failure === 'window-closed' && isClosed) ? null : (
        <ErrorNotice code={tray.failure} />
      )}
      <RefusalNotes conversationId={id} />
      <FileStage file={selected} />
      <FileOptions key={selected.id} conversationId={id} file={selected} />
      <QueuedNote connection={connection} />
      <WindowNote window={conversation.replyWindow} />
      <QuoteStrip conversation={conversation} />
      <CaptionLine
        key={`caption-${selected.id}`}
        conversationId={id}
        file={selected}
        isSending={tray.isSending}
        canSend={!isClosed}
        onSend={() => void sendTray().catch(report)}
      />
      <ThumbStrip conversationId={id} files={tray.files} selectedId={selected.id} onAdd={onAdd} />
    </section>
  );
}
