import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { useDraft, useDrafts } from '../drafts/drafts.tsx';
import { useDraftQuote } from '../drafts/quote/use-draft-quote.ts';
import { useTakenQuote } from '../drafts/quote/use-taken-quote.ts';
import { countUses, forgetUses } from '../drafts/used-templates.ts';
import { sendText } from './composer-api.ts';

/**
 * What is being written to the customer, and sending it: what could not be sent is put back.
 * @param isClosed only templates go to the customer now: what is written waits here.
 */
export function useSending(
  conversation: Conversation,
  input: RefObject<HTMLTextAreaElement | null>,
  { isClosed }: { isClosed: boolean },
) {
  const client = useQueryClient();
  const drafts = useDrafts();
  const [text, setText] = useDraft(conversation);
  const quote = useTakenQuote(conversation.id);
  const quoted = useDraftQuote(conversation);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const message = text.trim();
  const canSend = !isClosed && message !== '' && message.length <= MAX_TEXT_LENGTH;

  const write = (typed: string): void => {
    setFailure(null);
    setText(typed);
    if (typed === '') forgetUses(conversation.id);
  };
  const send = async (): Promise<void> => {
    if (!canSend) return;
    setFailure(null);
    setText('');
    const taken = quote.take();
    drafts.flush();
    input.current?.focus();
    const outcome = await sendText(client, conversation.id, message, taken);
    if (outcome.sent) {
      countUses(conversation.id);
      return;
    }
    drafts.giveBack(conversation.id, message);
    quote.giveBack(taken);
    setFailure(outcome.code);
  };
  /** What was typed meanwhile stays. */
  const afterScheduling = (scheduled: string): void => {
    if (input.current?.value.trim() === scheduled) setText('');
    drafts.flush();
    input.current?.focus();
  };
  const forgetQuote = (): boolean => {
    if (quoted.message === null) return false;
    setFailure(null);
    quoted.forget();
    return true;
  };
  return { text, setText, message, canSend, failure, setFailure, write, send, afterScheduling, forgetQuote };
}
