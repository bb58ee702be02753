import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigation } from '../navigation/navigation.tsx';
import { showAround } from './show-around.ts';

/** The message the thread was brought to; `turn` tells one jump from the next, even to the same message. */
export type Jump = { messageId: number; turn: number };

/** Jumps inside a conversation's thread, also to where the desk opened it; what fails is reported like every command. */
export function useJump(conversationId: number): {
  jump: Jump | null;
  jumpTo: (messageId: number) => void;
} {
  const client = useQueryClient();
  const [jump, setJump] = useState<Jump | null>(null);
  const { mutate } = useMutation({
    mutationFn: (messageId: number) => showAround(client, conversationId, messageId),
    onSuccess: (_, messageId) => setJump((before) => ({ messageId, turn: (before?.turn ?? 0) + 1 })),
  });
  const { wantedMessage, forgetWantedMessage } = useNavigation();
  const wanted = wantedMessage?.conversationId === conversationId ? wantedMessage.messageId : null;
  useEffect(() => {
    if (wanted === null) return;
    forgetWantedMessage();
    mutate(wanted);
  }, [wanted, forgetWantedMessage, mutate]);
  return { jump, jumpTo: mutate };
}
