import type { HandOverReason } from '../../desk/menu/menu-machine.ts';
import type { MachineReason } from '../../desk/machines/detect-machine.ts';

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
