// The follow-ups' part of the store's operations.
export {
  scheduleMessage,
  editScheduled,
  cancelScheduled,
  sendScheduledNow,
  listScheduled,
  listScheduledOf,
} from './schedule-messages.ts';
export {
  listWaitlistItems,
  listWaitlistEntries,
  listWaitlistOf,
  addToWaitlist,
  removeFromWaitlist,
  previewTelling,
  tellWaiting,
} from './keep-waitlist.ts';
export {
  saveRefill,
  setRefillState,
  listRefills,
  listRefillsOf,
  listDueRefills,
  approveRefills,
  skipRefill,
  postponeRefill,
  countFollowUps,
} from './keep-refills.ts';
export { getPace, setPacePaused, cancelPaced } from './keep-pace.ts';
export { releaseFollowUps } from './release-follow-ups.ts';
