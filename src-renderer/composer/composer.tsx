import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { useWriting } from '../notes/writing/writing.tsx';
import { ReplyBy } from '../links/thread/reply-by.tsx';
import { ReplyTo } from '../merging/thread/reply-to.tsx';
import { ModeSwitch } from '../notes/writing/mode-switch.tsx';
import { NoteLine } from '../notes/writing/note-line.tsx';
import { useReplies } from '../templates/picker/use-replies.tsx';
import { useLeaveRecorder } from '../voice/bar/record-button.tsx';
import { VoiceBar } from '../voice/bar/voice-bar.tsx';
import { VoiceHint } from '../voice/bar/voice-hint.tsx';
import { useRecorder } from '../voice/recorder/recorder-provider.tsx';
import classes from '../ui/writing/writing-line.module.css';
import { DraftGuard, useDraftOfOther } from '../drafts/draft-guard.tsx';
import { LengthNote } from '../ui/writing/length-note.tsx';
import { useMinutesLeft } from '../ui/time/use-minutes-left.ts';
import { useTray } from '../attachments/tray/state/trays.tsx';
import { useAddFiles } from '../attachments/tray/state/use-add-files.ts';
import { FieldTools } from './field-tools.tsx';
import { ComposerNotes } from './composer-notes.tsx';
import { FormattedField } from './formatting/formatted-field.tsx';
import { SendButtons } from './send-buttons.tsx';
import { useFieldFocus } from './use-field-focus.ts';
import { useSending } from './use-sending.ts';

/** Where staff answer. Text is never lost: it is a draft until main has recorded the message. */
export function Composer({
  conversation,
  connection,
}: {
  conversation: Conversation;
  connection: ConnectionState;
}) {
  const { t } = useWords();
  const { mode, setMode, about, forgetAbout, field: input } = useWriting();
  const signedIn = useSignedIn();
  const draftOfOther = useDraftOfOther(conversation);
  const isClosed = useMinutesLeft(conversation.replyWindow) === 0;
  const { text, message, failure, ...sending } = useSending(conversation, input, { isClosed });
  const addFiles = useAddFiles(conversation);
  const isRecording = useRecorder(conversation.id).state.phase !== 'idle';
  useLeaveRecorder(conversation.id);
  const hasTray = useTray(conversation.id).files.length > 0;
  const hasOtherDraft = draftOfOther !== undefined;
  const isHidden = isRecording || hasOtherDraft;
  const replies = useReplies({
    conversation,
    text,
    setText: sending.setText,
    input,
    onFiles: addFiles,
    onFailure: () => sending.setFailure('media-missing'),
    isOpen: mode === 'message' && !hasOtherDraft && !hasTray && !isRecording,
  });

  useFieldFocus({ isFree: !hasTray && !isRecording, hasOtherDraft });

  const modes = <ModeSwitch mode={mode} onChange={setMode} />;
  if (mode === 'note' && signedIn !== undefined) {
    return (
      <footer className={classes.composer} data-mode="note" data-testid="composer">
        <VoiceBar conversationId={conversation.id} />
        <NoteLine
          modes={modes}
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
      {draftOfOther === undefined || isRecording ? null : (
        <>
          {modes}
          <DraftGuard conversation={conversation} draft={draftOfOther} />
        </>
      )}
      {hasTray ? null : replies.panel}
      <ComposerNotes {...{ conversation, connection, failure, isClosed, hasTray }} />
      <VoiceHint conversationId={conversation.id} />
      <VoiceBar conversationId={conversation.id} />
      {/* What was typed stays in it meanwhile. */}
      <div className={classes.writing} hidden={isHidden}>
        <ReplyTo conversation={conversation} />
        <ReplyBy conversationId={conversation.id} />
        <FormattedField
          field={input}
          text={text}
          placeholder={t(isClosed ? 'window.placeholder' : 'composer.placeholder')}
          replies={replies}
          onWrite={sending.write}
          onFiles={addFiles}
          onEscape={sending.forgetQuote}
          onSend={() => void sending.send()}
        />
        <div className={classes.tools}>
          <FieldTools {...{ conversation, isClosed, input, replies, addFiles }} />
          {isHidden ? null : modes}
          <div className={classes.doing}>
            <SendButtons
              conversationId={conversation.id}
              {...{ text, message }}
              canSend={sending.canSend}
              canRecord={!isClosed}
              onScheduled={sending.afterScheduling}
              onSend={() => void sending.send()}
            />
          </div>
        </div>
      </div>
      <LengthNote length={message.length} />
    </footer>
  );
}
