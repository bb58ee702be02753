import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { saidIn } from '#shared/domain/messages/message-text.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { findStopWord } from '#shared/desk/replies/opt-out.ts';
import { useConversation } from '../../../api/queries/conversations.ts';
import { useMay } from '../../../api/queries/signed-in.ts';
import { useCustomer, useSaveCustomer } from '../../../customers/customers-api.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ResolveDialog } from '../../../tickets/dialogs/resolve-dialog.tsx';
import { ICON } from '../../../ui/icon-size.ts';
import { MessageButton } from '../../../ui/message/message-button.tsx';
import note from '../../../ui/message/message-note.module.css';

/** Under a bare «إلغاء» that nobody has answered: the desk does not know what is to stop, so staff say it. */
export function StopWordNote({ message }: { message: Message }) {
  const word = findStopWord(saidIn(message) ?? '');
  if (message.direction !== 'incoming' || message.revokedAt !== null) return null;
  if (word === undefined || word === 'messages' || message.ticketId === null) return null;
  return <WhatIsMeant message={message} />;
}

function WhatIsMeant({ message }: { message: Message }) {
  const conversation = useConversation(message.conversationId).data;
  const ticket = conversation?.ticket ?? null;
  const isUnanswered =
    ticket?.id === message.ticketId && ticket.waitingSince !== null && ticket.waitingSince <= message.sentAt;
  if (conversation === undefined || ticket === null || !isUnanswered) return null;
  return <Question ticketId={ticket.id} customerId={conversation.customerId} />;
}

function Question({ ticketId, customerId }: { ticketId: number; customerId: number }) {
  const { t } = useWords();
  const mayWork = useMay('tickets.work');
  const consent = useCustomer(customerId).data?.consent.state;
  const save = useSaveCustomer();
  const [isResolving, setResolving] = useState(false);
  if (consent === undefined || consent === 'opted-out') return null;
  return (
    <div className={note.note} data-side="customer" role="note" data-testid="stop-word-note">
      <span className={note.words}>
        <IconHelpCircle {...ICON.line} />
        {t('thread.stop-word')}
      </span>
      {mayWork ? (
        <MessageButton tone="choice" onClick={() => setResolving(true)} data-testid="stop-word-order">
          {t('thread.stop-word-order')}
        </MessageButton>
      ) : null}
      <MessageButton
        tone="choice"
        disabled={save.isPending}
        onClick={() => save.mutate({ id: customerId, change: { consent: 'opted-out' } })}
        data-testid="stop-word-messages"
      >
        {t('thread.stop-word-messages')}
      </MessageButton>
      {isResolving ? <ResolveDialog ticketId={ticketId} onClose={() => setResolving(false)} /> : null}
    </div>
  );
}
