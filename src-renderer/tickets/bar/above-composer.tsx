import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { useLowScreen } from '../../ui/use-low-screen.ts';
import { useUnseenTransfers } from '../tickets-api.ts';
import { AnswererBar } from './answerer-bar.tsx';
import { TransferNotes } from './transfer-notes.tsx';

/**
 * What was handed over with the ticket, and whose the customer is. On a low screen what colleagues wrote to each other waits
 * behind a button of the bar that names who answers: both lines would leave the thread less than a bubble.
 */
export function AboveComposer({ conversation }: { conversation: Conversation }) {
  const { meId } = useAgents();
  const isLow = useLowScreen();
  const transfers = useUnseenTransfers(conversation.id).data ?? [];
  const [areOpen, setOpen] = useState(false);
  const assigneeId = conversation.ticket?.assigneeId ?? null;
  const isColleagues = assigneeId !== null && assigneeId !== meId;
  const folds = isLow && isColleagues && transfers.every(({ toId }) => toId !== meId);
  return (
    <>
      {folds && !areOpen ? null : <TransferNotes transfers={transfers} />}
      <AnswererBar
        conversation={conversation}
        notes={
          folds && transfers.some(({ note }) => note !== null)
            ? { areOpen, toggle: () => setOpen(!areOpen) }
            : null
        }
      />
    </>
  );
}
