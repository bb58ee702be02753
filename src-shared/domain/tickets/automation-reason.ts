/**
 * Why the other side looks like a machine; automation then stays silent, and the ticket says why.
 * - `auto-reply-words`: its last text calls itself an automatic reply.
 * - `same-text`: the same text again and again. `too-fast`: three answers faster than anyone types.
 */
export type MachineReason = 'auto-reply-words' | 'same-text' | 'too-fast';

/** Why a conversation goes from the service menu to a person. */
export type HandOverReason = 'asked' | 'own-words' | 'no-choice-twice' | 'menu-changed';

/** What of SENDING_LIMITS was reached. */
export type LimitSpan = 'hour' | 'day';

/** Why the automation does not answer, as a ticket's history has it. */
export type AutomationReason = MachineReason | LimitSpan | HandOverReason;

const REASONS: Readonly<Record<AutomationReason, true>> = {
  'auto-reply-words': true,
  'same-text': true,
  'too-fast': true,
  hour: true,
  day: true,
  asked: true,
  'own-words': true,
  'no-choice-twice': true,
  'menu-changed': true,
};

/** Histories are kept for ever, also the words of other versions. */
export function isAutomationReason(word: string): word is AutomationReason {
  return Object.hasOwn(REASONS, word);
}
