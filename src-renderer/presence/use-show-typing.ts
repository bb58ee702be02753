import { useEffect, useRef } from 'react';
import type { TypingState } from '#shared/domain/conversations/presence.ts';
import { invoke } from '../api/invoke.ts';
import { useSettings } from '../api/queries/settings.ts';

/** WhatsApp shows it for some seconds; as often it is said again. */
const AGAIN_MS = 8_000;
const STOP_AFTER_MS = 5_000;

/** Call it as somebody types: the customer is shown it, where the pharmacy has chosen so. Failing is harmless. */
export function useShowTyping(conversationId: number): () => void {
  const isOn = useSettings().data?.showsTyping === true;
  const saidAt = useRef(0);
  const stopping = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = (state: TypingState): void =>
    void invoke('conversations.showTyping', { id: conversationId, state }).catch(() => {});
  useEffect(
    () => () => {
      clearTimeout(stopping.current);
      saidAt.current = 0;
    },
    [conversationId],
  );
  return () => {
    if (!isOn) return;
    const now = Date.now();
    if (now - saidAt.current > AGAIN_MS) {
      saidAt.current = now;
      say('typing');
    }
    clearTimeout(stopping.current);
    stopping.current = setTimeout(() => {
      saidAt.current = 0;
      say('paused');
    }, STOP_AFTER_MS);
  };
}
