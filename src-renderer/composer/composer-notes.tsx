import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { AgentNote } from '../account/agent-note.tsx';
import { RefusalNotes } from '../attachments/tray/notes/refusal-notes.tsx';
import { ApprovedTemplatesButton } from '../approved-templates/send/approved-templates-button.tsx';
import { useApprovedDialog } from '../approved-templates/send/use-approved-dialog.tsx';
import { QuoteStrip } from '../drafts/quote/quote-strip.tsx';
import { ErrorNotice } from '../ui/notes/error-notice.tsx';
import { QueuedNote } from '../ui/writing/queued-note.tsx';
import { WindowNote } from '../ui/writing/window-note.tsx';

/** What staff should know before they send: why it failed, whether it waits, for how long an answer goes, and to what. */
export function ComposerNotes(props: {
  conversation: Conversation;
  connection: ConnectionState;
  failure: ErrorCode | null;
  isClosed: boolean;
  hasTray: boolean;
}) {
  const { conversation, connection, failure, isClosed, hasTray } = props;
  const templates = useApprovedDialog(conversation.id);
  const isSaidBelow = failure === 'window-closed' && isClosed;
  return (
    <>
      {failure === null || isSaidBelow ? null : <ErrorNotice code={failure} />}
      {/* The tray says the same over this. */}
      {hasTray ? null : (
        <>
          <RefusalNotes conversationId={conversation.id} />
          <QueuedNote connection={connection} />
          <AgentNote conversation={conversation} />
          <WindowNote
            window={conversation.replyWindow}
            action={<ApprovedTemplatesButton conversationId={conversation.id} onOpen={templates.open} />}
          />
          <QuoteStrip conversation={conversation} />
        </>
      )}
      {templates.dialog}
    </>
  );
}
