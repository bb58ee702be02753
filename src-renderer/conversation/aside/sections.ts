import type { ComponentType } from 'react';
import { FollowUpsSection } from '../../follow-ups/aside/follow-ups-section.tsx';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { CustomerSection } from '../../customers/aside/customer-section.tsx';
import { RatingSection } from '../../ratings/aside/rating-section.tsx';
import { PrescriptionSection } from '../../prescriptions/aside/prescription-section.tsx';
import { AutomationSection } from '../../automation/aside/automation-section.tsx';
import { TicketSection } from '../../tickets/aside/ticket-section.tsx';

export type AsideSection = 'customer' | 'prescriptions' | 'ticket' | 'follow-ups' | 'ratings' | 'automation';

/** What stands beside a conversation, from top to bottom: who it is comes first. Each draws its own heading. */
export const ASIDE_SECTIONS: readonly {
  id: AsideSection;
  Section: ComponentType<{ conversation: Conversation }>;
}[] = [
  { id: 'customer', Section: CustomerSection },
  { id: 'prescriptions', Section: PrescriptionSection },
  { id: 'ticket', Section: TicketSection },
  { id: 'follow-ups', Section: FollowUpsSection },
  { id: 'ratings', Section: RatingSection },
  // What staff change least.
  { id: 'automation', Section: AutomationSection },
];
