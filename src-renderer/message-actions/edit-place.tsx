import { useEffect } from 'react';
import { forgetEdit, restoreEdits, useEditDraft, writeEdit } from '../drafts/edit-drafts.ts';
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
  const { message, text } = draft;
  return (
    <EditDialog
      key={message.id}
      message={message}
      text={text}
      onWrite={(typed) => writeEdit(me, { message, text: typed })}
      onClose={() => forgetEdit(me, message)}
    />
  );
}
