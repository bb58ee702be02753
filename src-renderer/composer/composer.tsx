import { Textarea } from '@mantine/core';
import { IconPaperclip, IconSend2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { sendText } from './composer-api.ts';
import { useWords } from '../i18n/use-words.ts';
import { SendLater } from '../follow-ups/composer/send-later.tsx';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { useWriting } from '../notes/writing/writing.tsx';
import { ModeSwitch } from '../notes/writing/mode-switch.tsx';
import { NoteLine } from '../notes/writing/note-line.tsx';
import { useReplies } from '../templates/picker/use-replies.tsx';
import { countUses, forgetUses } from '../drafts/used-templates.ts';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { AttachButton } from '../attachments/choosing/attach-button.tsx';
import { fromClipboard } from '../attachments/choosing/chosen-files.ts';
import { MicrophoneMenu } from '../voice/bar/microphone-menu.tsx';
import { RecordButton, useLeaveRecorder } from '../voice/bar/record-button.tsx';
import { VoiceBar } from '../voice/bar/voice-bar.tsx';
import { VoiceHint } from '../voice/bar/voice-hint.tsx';
import { useRecorder } from '../voice/recorder/recorder-provider.tsx';
import classes from '../ui/writing/writing-line.module.css';
import { DraftGuard, useDraftOfOther } from '../drafts/draft-guard.tsx';
import { useDraft, useDrafts } from '../drafts/drafts.tsx';
import { LengthNote } from '../ui/writing/length-note.tsx';
import { QueuedNote } from '../ui/writing/queued-note.tsx';
import { RefusalNotes } from '../attachments/tray/notes/refusal-notes.tsx';
import { useTray } from '../attachments/tray/state/trays.tsx';
import { useAddFiles } from '../attachments/tray/state/use-add-files.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';

/** Where staff answer. Text is never lost: it is a draft until main has recorded the message. */
export function Composer({
  conversation,
  phase,
}: {
  conversation: Conversation;
  phase: ConnectionState['phase'];
}) {
  const { t } = useWords();
  const { mode, setMode, about, forgetAbout } = useWriting();
  const signedIn = useSignedIn();
  const draftOfOther = useDraftOfOther(conversation);
  const client = useQueryClient();
  const drafts = useDrafts();
  const [text, setText] = useDraft(conversation);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const message = text.trim();
  const addFiles = useAddFiles(conversation);
  const isRecording = useRecorder(conversation.id).state.phase !== 'idle';
  useLeaveRecorder(conversation.id);
  const hasTray = useTray(conversation.id).files.length > 0;
  const hasOtherDraft = draftOfOther !== undefined;
  const canSend = message !== '' && message.length <= MAX_TEXT_LENGTH;

  const replies = useReplies({
    conversation,
    text,
    setText,
    input,
    onFiles: addFiles,
    onFailure: () => setFailure('media-missing'),
  });

  // When the tray or the recorder closes, the text it gave back goes on here.
  useEffect(() => {
    if (!hasTray && !isRecording && mode === 'message') input.current?.focus();
  }, [hasTray, isRecording, mode, hasOtherDraft]);

  const send = async (): Promise<void> => {
    if (!canSend) return;
    setFailure(null);
    setText('');
    drafts.flush();
    input.current?.focus();
    const outcome = await sendText(client, conversation.id, message);
    if (outcome.sent) {
      countUses(conversation.id);
      return;
    }
    drafts.giveBack(conversation.id, message);
    setFailure(outcome.code);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (replies.onKeyDown(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) void send();
  };

  const onPaste = (event: ClipboardEvent): void => {
    const files = fromClipboard(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    addFiles(files);
  };

  const modes = <ModeSwitch mode={mode} onChange={setMode} />;
  if (mode === 'note' && signedIn !== undefined) {
    return (
      <footer className={classes.composer} data-mode="note" data-testid="composer">
        {modes}
        <VoiceBar conversationId={conversation.id} />
        <NoteLine
          conversationId={conversation.id}
          agentId={signedIn.agent.id}
          about={about}
          onForgetAbout={forgetAbout}
        />
      </footer>
    );
  }
  return (
    <footer className={classes.composer} data-mode="message" data-testid="composer">
      {isRecording ? null : modes}
      {draftOfOther === undefined || isRecording ? null : (
        <DraftGuard conversation={conversation} draft={draftOfOther} />
      )}
      {hasTray ? null : replies.panel}
      {failure === null ? null : <ErrorNotice code={failure} />}
      {/* The tray says the same over this. */}
      {hasTray ? null : <RefusalNotes conversationId={conversation.id} />}
      {hasTray ? null : <QueuedNote phase={phase} />}
      <VoiceHint conversationId={conversation.id} />
      <VoiceBar conversationId={conversation.id} />
      {/* What was typed stays in it meanwhile. */}
      <div className={classes.line} hidden={isRecording || hasOtherDraft}>
        <AttachButton
          icon={IconPaperclip}
          label={t('tray.attach')}
          size="composer"
          testId="attach"
          onFiles={addFiles}
        />
        <Textarea
          ref={input}
          className={classes.field}
          classNames={{ input: classes.input }}
          autosize
          minRows={1}
          maxRows={8}
          // Mantine would put `dir` on the box around the input.
          attributes={{ input: { dir: 'auto' } }}
          radius="var(--rs-radius-dialog)"
          value={text}
          placeholder={t('composer.placeholder')}
          aria-label={t('composer.label')}
          title={text === '' ? t('composer.keys') : undefined}
          data-testid="composer-input"
          onChange={(event) => {
            setFailure(null);
            setText(event.currentTarget.value);
            if (event.currentTarget.value === '') forgetUses(conversation.id);
            replies.onCaret();
          }}
          onSelect={replies.onCaret}
          {...replies.attributes}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={drafts.flush}
        />
        {text === '' ? (
          <>
            <MicrophoneMenu />
            <RecordButton conversationId={conversation.id} />
          </>
        ) : (
          <>
            <SendLater
              conversationId={conversation.id}
              text={message}
              isDisabled={!canSend}
              onScheduled={(scheduled) => {
                // What was typed meanwhile stays.
                if (input.current?.value.trim() === scheduled) setText('');
                drafts.flush();
                input.current?.focus();
              }}
            />
            <TooltipIconButton
              variant="filled"
              color="pharmacy"
              disabled={!canSend}
              className={classes.send}
              label={t('composer.send')}
              onClick={() => void send()}
              data-testid="composer-send"
              size="composer"
              isRound
            >
              <IconSend2 {...ICON.large} className="mirrored" />
            </TooltipIconButton>
          </>
        )}
      </div>
      <LengthNote length={message.length} />
    </footer>
  );
}
