import type { ReactNode } from 'react';
import { useConversation } from '../../api/queries/conversations.ts';
import { HealthOf } from '../mark/health-of.ts';
import { HealthStrip } from './health-strip.tsx';

/** In a dialog about whom a conversation is with: their strip, and the marks of what is chosen for them. */
export function ConversationHealth(props: { conversationId: number; children: ReactNode }) {
  const customerId = useConversation(props.conversationId).data?.customerId ?? null;
  return (
    <HealthOf value={customerId}>
      <HealthStrip customerId={customerId} isCard />
      {props.children}
    </HealthOf>
  );
}
