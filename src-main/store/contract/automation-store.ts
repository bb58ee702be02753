import type { AppText } from '#shared/domain/conversations/app-text.ts';
import type {
  ConversationAutomation,
  RatingSummary,
} from '#shared/domain/conversations/conversation-automation.ts';
import type { RatedTicket } from '#shared/domain/tickets/rated-ticket.ts';

/** The part of the store about what the desk says by itself, and how customers rated it. */
export interface AutomationStore {
  /** Throws AppError not-found. */
  getConversationAutomation(input: { conversationId: number }): Promise<ConversationAutomation>;
  /** Staff silence the desk in one conversation, or let it speak again. Throws AppError not-found. */
  setAutomationMuted(input: {
    conversationId: number;
    isMuted: boolean;
    now: number;
  }): Promise<ConversationAutomation>;
  /** What the phone's app was seen to write by itself, as far as nobody has said that they know. */
  listUntoldAppTexts(): Promise<AppText[]>;
  /** Somebody has read of it. */
  setAppTextTold(input: { id: number; now: number }): Promise<void>;
  /** Of the questions asked from then until (not including) then, epoch ms. */
  summarizeRatings(input: { from: number; until: number }): Promise<RatingSummary>;
  /** The answers to those questions, the newest first. */
  listRatings(input: { from: number; until: number; limit: number }): Promise<RatedTicket[]>;
  /** The same for one conversation. Throws AppError not-found. */
  listRatingsOfConversation(input: { conversationId: number }): Promise<RatedTicket[]>;
}
