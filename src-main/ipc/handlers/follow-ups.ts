import { AppError } from '#shared/domain/errors.ts';
import { MOST_APPROVED_BY_AGENT } from '#shared/domain/follow-ups/refill.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

export interface FollowUpHandlerDependencies {
  store: Store;
}

/** The clock hears of what changes by `desk.changed`, as the window does. */
export function followUpHandlers({
  store,
}: FollowUpHandlerDependencies): HandlersFor<'scheduled' | 'waitlist' | 'refills' | 'followUps'> {
  return {
    'scheduled.list': () => store.listScheduled(),
    'scheduled.ofConversation': (input) => store.listScheduledOf(input),
    'scheduled.add': (input, { agent }) => store.scheduleMessage({ ...input, by: agent.id, now: Date.now() }),
    'scheduled.edit': (input) => store.editScheduled({ ...input, now: Date.now() }),
    'scheduled.cancel': (input) => store.cancelScheduled({ ...input, now: Date.now() }),
    'scheduled.sendNow': (input) => store.sendScheduledNow({ ...input, now: Date.now() }),

    'waitlist.items': () => store.listWaitlistItems(),
    'waitlist.entries': (input) => store.listWaitlistEntries(input),
    'waitlist.ofConversation': (input) => store.listWaitlistOf(input),
    'waitlist.add': (input, { agent }) => store.addToWaitlist({ ...input, by: agent.id, now: Date.now() }),
    'waitlist.remove': (input) => store.removeFromWaitlist({ ...input, now: Date.now() }),
    'waitlist.preview': (input) => store.previewTelling({ ...input, now: Date.now() }),
    'waitlist.tellAll': (input, { agent }) => store.tellWaiting({ ...input, by: agent.id, now: Date.now() }),

    'refills.due': () => store.listDueRefills({ now: Date.now() }),
    'refills.list': () => store.listRefills(),
    'refills.ofConversation': (input) => store.listRefillsOf(input),
    'refills.save': (input, { agent }) => store.saveRefill({ ...input, by: agent.id, now: Date.now() }),
    'refills.setState': (input) => store.setRefillState({ ...input, now: Date.now() }),
    'refills.approve': (input, { agent }) => {
      const isMany = input.approvals.length > MOST_APPROVED_BY_AGENT;
      if (isMany && !mayDo(agent.role, 'follow-ups.send-many')) throw new AppError('not-allowed');
      return store.approveRefills({ ...input, by: agent.id, now: Date.now() });
    },
    'refills.skip': (input, { agent }) => store.skipRefill({ ...input, by: agent.id, now: Date.now() }),
    'refills.postpone': (input) => store.postponeRefill({ ...input, now: Date.now() }),

    'followUps.pace': () => store.getPace({ now: Date.now() }),
    'followUps.setPaused': (input) => nothing(store.setPacePaused(input)),
    'followUps.cancelRest': () => store.cancelPaced({ now: Date.now() }),
    'followUps.counts': () => store.countFollowUps({ now: Date.now() }),
  };
}
