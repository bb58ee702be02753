import type { ComponentType } from 'react';
import { FollowUpsSection } from '../../follow-ups/aside/follow-ups-section.tsx';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { CustomerSection } from '../../customers/aside/customer-section.tsx';
import { RatingSection } from '../../ratings/aside/rating-section.tsx';
import { PrescriptionSection } from '../../prescriptions/aside/prescription-section.tsx';
import { AutomationSection } from '../../automation/aside/automation-section.tsx';
import { TicketSection } from '../../tickets/aside/ticket-section.tsx';

/** What stands beside a conversation, from top to bottom; each section draws its own heading. */
export const ASIDE_SECTIONS: readonly {
  id: string;
  Section: ComponentType<{ conversation: Conversation }>;
}[] = [
  { id: 'ticket', Section: TicketSection },
  { id: 'prescriptions', Section: PrescriptionSection },
  { id: 'customer', Section: CustomerSection },
  { id: 'follow-ups', Section: FollowUpsSection },
  { id: 'ratings', Section: RatingSection },
  // What staff change least.
  { id: 'automation', Section: AutomationSection },
];
