import { AppError } from '#shared/domain/errors.ts';
import type { Topic } from '#shared/domain/topic.ts';
import { MOST_APPROVED_BY_AGENT } from '#shared/domain/follow-ups/refill.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { publishWork } from '../../desk/publish-work.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface FollowUpHandlerDependencies {
  store: Store;
  bus: EventBus;
  outbox: Outbox;
}

/** The clock hears of what changes by `desk.changed`, as the window does. */
export function followUpHandlers({
  store,
  bus,
  outbox,
}: FollowUpHandlerDependencies): HandlersFor<'scheduled' | 'waitlist' | 'refills' | 'followUps'> {
  const wrote = async <T>(work: Promise<T>, ...topics: Topic[]): Promise<T> => {
    const value = await work;
    bus.emit('desk.changed', { topics });
    return value;
  };
  return {
    'scheduled.list': () => store.listScheduled(),
    'scheduled.ofConversation': (input) => store.listScheduledOf(input),
    'scheduled.add': async (input, { agent }) => {
      const scheduled = await wrote(
        store.scheduleMessage({ ...input, by: agent.id, now: Date.now() }),
        'scheduled',
      );
      // Its draft went with it.
      bus.emit('conversation.changed', await store.getConversation(scheduled.for.conversationId));
      return scheduled;
    },
    'scheduled.edit': (input) => wrote(store.editScheduled({ ...input, now: Date.now() }), 'scheduled'),
    'scheduled.cancel': (input) => wrote(store.cancelScheduled({ ...input, now: Date.now() }), 'scheduled'),
    'scheduled.sendNow': async (input) => {
      const { scheduled, work } = await store.sendScheduledNow({ ...input, now: Date.now() });
      publishWork(work, { bus, wakeOutbox: () => outbox.wake() });
      return scheduled;
    },

    'waitlist.items': () => store.listWaitlistItems(),
    'waitlist.entries': (input) => store.listWaitlistEntries(input),
    'waitlist.ofConversation': (input) => store.listWaitlistOf(input),
    'waitlist.add': (input, { agent }) =>
      wrote(store.addToWaitlist({ ...input, by: agent.id, now: Date.now() }), 'waitlist'),
    'waitlist.remove': (input) => wrote(store.removeFromWaitlist({ ...input, now: Date.now() }), 'waitlist'),
    'waitlist.preview': (input) => store.previewTelling({ ...input, now: Date.now() }),
    'waitlist.tellAll': (input, { agent }) =>
      wrote(store.tellWaiting({ ...input, by: agent.id, now: Date.now() }), 'waitlist'),

    'refills.due': () => store.listDueRefills({ now: Date.now() }),
    'refills.list': () => store.listRefills(),
    'refills.ofConversation': (input) => store.listRefillsOf(input),
    'refills.save': (input, { agent }) =>
      wrote(store.saveRefill({ ...input, by: agent.id, now: Date.now() }), 'reminders'),
    'refills.setState': (input) => wrote(store.setRefillState({ ...input, now: Date.now() }), 'reminders'),
    'refills.approve': (input, { agent }) => {
      const isMany = input.approvals.length > MOST_APPROVED_BY_AGENT;
      if (isMany && !mayDo(agent.role, 'follow-ups.send-many')) throw new AppError('not-allowed');
      return wrote(
        store.approveRefills({ ...input, by: agent.id, now: Date.now() }),
        'reminders',
        'customers',
      );
    },
    'refills.skip': (input, { agent }) =>
      wrote(store.skipRefill({ ...input, by: agent.id, now: Date.now() }), 'reminders'),
    'refills.postpone': (input) => wrote(store.postponeRefill({ ...input, now: Date.now() }), 'reminders'),

    'followUps.pace': () => store.getPace({ now: Date.now() }),
    'followUps.setPaused': async (input) => {
      await wrote(store.setPacePaused(input), 'waitlist', 'reminders');
      return undefined;
    },
    'followUps.cancelRest': () => wrote(store.cancelPaced({ now: Date.now() }), 'waitlist', 'reminders'),
    'followUps.counts': () => store.countFollowUps({ now: Date.now() }),
  };
}
