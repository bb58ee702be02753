import { z } from 'zod';
import { appTextSchema } from '../../domain/conversations/app-text.ts';
import {
  conversationAutomationSchema,
  ratingSummarySchema,
} from '../../domain/conversations/conversation-automation.ts';
import { givenTimeSchema } from '../../domain/given-times.ts';
import { ratedTicketSchema } from '../../domain/tickets/rated-ticket.ts';
import { idSchema } from './id.ts';

/** What the desk says by itself in one conversation. What changes comes back as `desk.changed` with `automation`. */
export const automationInvokes = {
  /** Errors: not-found. */
  'automation.ofConversation': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: conversationAutomationSchema,
  },
  /** Errors: not-found. */
  'automation.setMuted': {
    input: z.object({ conversationId: idSchema, isMuted: z.boolean() }).strict(),
    output: conversationAutomationSchema,
  },
  /** What the phone's app was seen to write by itself, as far as nobody has said that they know. */
  'automation.appTexts': { input: z.undefined(), output: z.array(appTextSchema) },
  'automation.appTextRead': { input: z.object({ id: idSchema }).strict(), output: z.null() },
} as const;

/** What customers answered when they were asked how it was; comes back as `desk.changed` with `ratings`. */
export const ratingsInvokes = {
  /** Of the questions asked from then until (not including) then, epoch ms. */
  'ratings.summary': {
    input: z.object({ from: givenTimeSchema, until: givenTimeSchema }).strict(),
    output: ratingSummarySchema,
  },
  /** The newest fifty answers to those questions. */
  'ratings.latest': {
    input: z.object({ from: givenTimeSchema, until: givenTimeSchema }).strict(),
    output: z.array(ratedTicketSchema),
  },
  /** A conversation's answers, newest first. */
  'ratings.ofConversation': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: z.array(ratedTicketSchema),
  },
} as const;
