import { useEffect } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { flattenThread } from '../api/cache/thread-pages.ts';
import { useThread } from '../api/queries/conversations.ts';
import { forgetEdit, restoreEdits, useEditDraft, writeEdit, type EditDraft } from '../drafts/edit-drafts.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { EditDialog } from './edit-dialog.tsx';

/** Whoever is signed in goes on with the edit they have begun in this conversation, also after the lock and in a window that was loaded anew. */
export function EditPlace({ conversationId }: { conversationId: number }) {
  const me = useSignedIn()?.agent.id;
  useEffect(() => {
    if (me !== undefined) void restoreEdits(me);
  }, [me]);
  const draft = useEditDraft(me ?? 0, conversationId);
  if (me === undefined || draft === undefined) return null;
  return <EditOf key={draft.message.id} me={me} draft={draft} />;
}

function EditOf({ me, draft }: { me: number; draft: EditDraft }) {
  const { text, before } = draft;
  const message = useAsItIsNow(draft.message);
  return (
    <EditDialog
      message={message}
      before={before}
      text={text}
      onWrite={(typed) => writeEdit(me, { message, before, text: typed })}
      onClose={() => forgetEdit(me, message)}
    />
  );
}

/** As the thread has it, where it is loaded. */
function useAsItIsNow(begun: Message): Message {
  const { data } = useThread(begun.conversationId);
  return flattenThread(data).find(({ id }) => id === begun.id) ?? begun;
}
