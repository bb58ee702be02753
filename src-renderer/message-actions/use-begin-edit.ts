import type { Message } from '#shared/domain/messages/message.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { writeEdit } from '../drafts/edit-drafts.ts';
import { shownText } from './shown-message.ts';

/** Opens the edit of a message with what it says now. */
export function useBeginEdit(): (message: Message) => void {
  const me = useSignedIn()?.agent.id;
  return (message) => {
    const text = shownText(message);
    if (me !== undefined) writeEdit(me, { message, text, before: text });
  };
}
