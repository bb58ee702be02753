import { useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { isImported } from '#shared/domain/past/exported-chat.ts';
import { SendingNote } from '../../attachments/sending/sending-note.tsx';
import { AttachmentView, frameOf } from '../../media/bubble/attachment-view.tsx';
import { DetailsCard, DetailsFoot } from '../../media/cards/details-card.tsx';
import { MakePrescription } from '../../prescriptions/make/make-prescription.tsx';
import { QuoteButton } from '../../quoting/quote-button.tsx';
import { ForwardMark } from '../../forwarding/forward-mark.tsx';
import { ActionNotes } from '../../message-actions/action-notes.tsx';
import { ReactionChips } from '../../message-actions/reactions/reaction-chips.tsx';
import { isTakenAway, shownText } from '../../message-actions/shown-message.ts';
import { MenuButton } from '../../message-menu/menu-button.tsx';
import { useMessageBox } from '../../message-menu/use-message-box.ts';
import { messageKind, type MessageKind } from '../../ui/message/message-kind.ts';
import { Ticks } from '../../ui/message/ticks.tsx';
import { WordsOfContext } from '../../ui/message/words-of.ts';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import { AnswerCall } from './answer-call.tsx';
import { FormattedText } from '../../ui/message/formatted-text.tsx';
import { AppTextNote } from './notes/app-text-note.tsx';
import { AutomaticLabel } from './automatic-label.tsx';
import classes from './bubble.module.css';
import { emojiOnlyCount } from './emoji-only.ts';
import { FailedNote } from './notes/failed-note.tsx';
import { EarlierTexts, EditedMark, RevokedContent, StarMark } from './message-changes.tsx';
import { ImportedMark } from './imported-mark.tsx';
import { PhoneMark } from './phone-mark.tsx';
import { QuotedBlock } from './quoted-block.tsx';
import { SenderName } from './sender-name.tsx';
import { SentTime } from './sent-time.tsx';
import { StopWordNote } from './notes/stop-word-note.tsx';
import { MediaCard } from './media-card.tsx';

/** Its text is all there is to it, and says what it is. */
const SPEAKS_FOR_ITSELF: ReadonlySet<MessageKind> = new Set(['interactive', 'template']);

/** One message, on the side of whoever wrote it. */
export function Bubble({ message, startsRun }: { message: Message; startsRun: boolean }) {
  const kind = messageKind(message);
  const text = shownText(message);
  const emojis = kind === 'text' ? emojiOnlyCount(text) : 0;
  const hasText = text !== '';
  const isOutgoing = message.direction === 'outgoing';
  const isRevoked = isTakenAway(message);
  const { details, attachment } = message;
  /** Says itself only what it is. */
  const isBare = kind !== 'text' && attachment === null && details === null && !isRevoked;
  const [showsEarlier, setShowsEarlier] = useState(false);
  const box = useMessageBox(message);
  return (
    <WordsOfContext value={isOptimistic(message) ? null : message.id}>
      <div className={classes.side} data-direction={message.direction}>
        <div
          {...box}
          className={classes.bubble}
          data-testid="message"
          data-message-id={message.id}
          data-status={message.status}
          data-failure={message.failureReason ?? undefined}
          data-direction={message.direction}
          data-type={message.type}
          data-starts-run={startsRun}
          data-revoked={isRevoked}
          data-frame={attachment === null ? undefined : frameOf(message, attachment)}
        >
          {message.automation === null ? (
            startsRun && <SenderName sentBy={message.sentBy} />
          ) : (
            <AutomaticLabel automation={message.automation} sentBy={message.sentBy} />
          )}
          {isRevoked ? null : <ForwardMark message={message} />}
          {message.quoted !== null && !isRevoked ? <QuotedBlock quoted={message.quoted} /> : null}
          {showsEarlier && !isRevoked ? <EarlierTexts texts={message.earlierTexts} /> : null}
          {attachment !== null && !isRevoked ? (
            <div className={classes.file}>
              <AttachmentView message={message} attachment={attachment} />
              <MakePrescription message={message} />
            </div>
          ) : null}
          {details !== null && !isRevoked ? <DetailsCard details={details} /> : null}
          {isBare && hasText && !SPEAKS_FOR_ITSELF.has(kind) ? <MediaCard kind={kind} /> : null}
          <div className={classes.content}>
            {isRevoked ? <RevokedContent message={message} /> : null}
            {isBare && !hasText ? <MediaCard kind={kind} /> : null}
            {!isOutgoing && (kind === 'missed-call' || kind === 'missed-video-call') ? (
              <AnswerCall conversationId={message.conversationId} />
            ) : null}
            {hasText && !isRevoked ? (
              <div className={classes.text} dir="auto" data-emojis={emojis === 0 ? undefined : emojis}>
                <FormattedText text={text} />
              </div>
            ) : null}
            {details !== null && !isRevoked ? <DetailsFoot details={details} /> : null}
            <span className={classes.meta}>
              {isImported(message) ? <ImportedMark /> : null}
              {message.sentBy === 'phone' && message.automation === null && !isImported(message) ? (
                <PhoneMark message={message} />
              ) : null}
              {isRevoked ? null : (
                <EditedMark
                  message={message}
                  isOpen={showsEarlier}
                  onToggle={() => setShowsEarlier(!showsEarlier)}
                />
              )}
              {message.starredAt === null ? null : <StarMark />}
              <SentTime message={message} />
              {isOutgoing && !isImported(message) ? <Ticks status={message.status} /> : null}
            </span>
          </div>
          <MenuButton message={message} />
          <QuoteButton message={message} />
        </div>
        {isRevoked ? null : <ReactionChips message={message} />}
        <ActionNotes message={message} />
        {isOutgoing && message.status === 'pending' && message.attachment !== null ? (
          <SendingNote message={message} />
        ) : null}
        {isOutgoing && message.status === 'failed' ? <FailedNote message={message} /> : null}
        {message.automation === 'business-app' ? <AppTextNote message={message} /> : null}
        <StopWordNote message={message} />
      </div>
    </WordsOfContext>
  );
}
