import { outOfHoursMessage } from '#shared/desk/automation/automatic-texts.ts';
import { closingPeriodOf } from '#shared/time/opening.ts';
import type { Tx } from '../../schema/tx.ts';
import { say, type AutomationContext } from './automation-context.ts';

/** Who has just been answered by somebody who stays late is not told that nobody is there. */
const LATE_COLLEAGUE_MS = 30 * 60_000;

/** Says that the pharmacy is closed, once in a closing period, also in a conversation that has been merged meanwhile. */
export function sayClosed(tx: Tx, context: AutomationContext, period: string): void {
  const { incoming, conversation, trace, answeredAt, to } = context;
  const { settings, now } = incoming;
  if (!settings.automation.outOfHours.isOn) return;
  const isSaid = trace.some(
    ({ automation, sentAt }) =>
      automation === 'out-of-hours' && closingPeriodOf(sentAt, settings.hours) === period,
  );
  if (isSaid || now - answeredAt < LATE_COLLEAGUE_MS) return;
  say(tx, context, {
    automation: 'out-of-hours',
    text: outOfHoursMessage(settings, to, now),
    once: `out-of-hours:${conversation.id}:${period}`,
  });
}
