import { welcomeMessage } from '#shared/desk/automation/automatic-texts.ts';
import { findStopWord } from '#shared/desk/replies/opt-out.ts';
import { detectMachine } from '#shared/desk/machines/detect-machine.ts';
import { saidIn } from '#shared/domain/messages/message-text.ts';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import { closingPeriodOf } from '#shared/time/opening.ts';
import { isMuted } from '../../rows/automation/muted-conversations.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Step } from '../incoming.ts';
import { noteOnce } from './note-once.ts';
import { confirmOptOut } from './opt-out.ts';
import { sayClosed } from './out-of-hours.ts';
import { asTrace, readContext, say } from './automation-context.ts';
import { beginMenu, endMenuOfColleague, goThroughMenu } from './menu.ts';

/**
 * What the desk answers by itself. One message leads to at most two texts (out-of-hours, and the answer to a choice);
 * a conversation gets one welcome ever, one out-of-hours text a closing period and at most five texts of the menu a
 * ticket. A customer who opted out is still answered: all of this is about what they have just written.
 */
export const automate: Step = (tx, incoming) => {
  const { settings, message, now } = incoming;
  if (!settings.automation.isOn || !incoming.isFresh) return;
  if (!kindOf(message.waType).isAnsweredByAutomation) return;
  const conversation = getConversation(tx, message.conversationId);
  if (isMuted(tx, conversation.id) || conversation.chat.isBlocked) return;

  const context = readContext(tx, incoming, conversation);
  const { ticket, to } = context;
  const machine = detectMachine(asTrace(context.trace));
  if (machine !== undefined) {
    noteOnce(tx, { ticket, event: 'machine', because: machine }, incoming);
    return;
  }
  if (incoming.isAnswer) confirmOptOut(tx, context);
  if (incoming.isAnswer || ticket === undefined) return;
  // What is to stop is for staff to find out; a machine that goes on talking is no answer to it.
  if (findStopWord(saidIn(message) ?? '') !== undefined) return;

  const period = closingPeriodOf(now, settings.hours);
  if (period !== undefined) sayClosed(tx, context, period);
  if (endMenuOfColleague(tx, context, ticket)) return;
  if (goThroughMenu(tx, context, ticket) || period !== undefined) return;

  const welcome =
    incoming.isNewCustomer && settings.automation.welcome.isOn ? welcomeMessage(settings, to) : undefined;
  const isWelcomed = say(tx, context, {
    automation: 'welcome',
    text: welcome?.text,
    once: `welcome:${incoming.contactId}`,
  });
  beginMenu(tx, context, ticket, { isShown: isWelcomed && welcome?.hasMenu === true });
};
