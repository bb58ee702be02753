import type { PaceStatus } from '#shared/domain/follow-ups/pace.ts';
import type {
  Approval,
  DueRefill,
  Refill,
  RefillDraft,
  RefillState,
} from '#shared/domain/follow-ups/refill.ts';
import type { Scheduled, ScheduledDraft } from '#shared/domain/follow-ups/scheduled.ts';
import type {
  Telling,
  WaitlistDraft,
  WaitlistEntry,
  WaitlistItem,
} from '#shared/domain/follow-ups/waitlist.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';

/** The part of the store about what goes later. `by` is the agent who does it; `now` and all times are epoch ms. */
export interface FollowUpStore {
  /**
   * The same client key returns what the first call made. Throws AppError not-found, invalid-input for a time too far.
   */
  scheduleMessage(
    input: ScheduledDraft & { conversationId: number; clientKey: string; by: number; now: number },
  ): Promise<Scheduled>;
  /** Of one that waits or was missed, which waits again then. Throws AppError not-found, too-late, invalid-input. */
  editScheduled(input: { id: number; draft: ScheduledDraft; now: number }): Promise<Scheduled>;
  /** Throws AppError not-found, too-late. */
  cancelScheduled(input: { id: number; now: number }): Promise<Scheduled>;
  /** Queues one that waits or was missed. Throws AppError not-found, too-late. */
  sendScheduledNow(input: { id: number; now: number }): Promise<Scheduled>;
  /** What waits or was missed, the soonest first, then what has become of others, newest first. */
  listScheduled(): Promise<{ open: Scheduled[]; settled: Scheduled[] }>;
  /** What waits or was missed in a conversation. Throws AppError not-found. */
  listScheduledOf(input: { conversationId: number }): Promise<Scheduled[]>;

  listWaitlistItems(): Promise<WaitlistItem[]>;
  listWaitlistEntries(input: { itemId: number }): Promise<WaitlistEntry[]>;
  /** Throws AppError not-found. */
  listWaitlistOf(input: { conversationId: number }): Promise<WaitlistEntry[]>;
  /**
   * A customer who waits for the item already goes on waiting, with the quantity given now. Throws AppError not-found,
   * invalid-input.
   */
  addToWaitlist(
    input: WaitlistDraft & { conversationId: number; by: number; now: number },
  ): Promise<WaitlistEntry>;
  /** Also takes back the text that is on its way. Does nothing to who was told. Throws AppError not-found. */
  removeFromWaitlist(input: { id: number; now: number }): Promise<WaitlistEntry>;
  /** Who would be told. Throws AppError not-found. */
  previewTelling(input: { itemId: number; now: number }): Promise<Telling>;
  /**
   * The item has come: one text for each of the entries that may be told, one after the other. Throws AppError
   * not-found.
   */
  tellWaiting(input: {
    itemId: number;
    entryIds: number[];
    by: number;
    now: number;
  }): Promise<{ queued: number }>;

  /** `id` null makes a new one. Throws AppError not-found. */
  saveRefill(input: {
    id: number | null;
    conversationId: number;
    draft: RefillDraft;
    by: number;
    now: number;
  }): Promise<Refill>;
  /** Throws AppError not-found. */
  setRefillState(input: { id: number; state: RefillState; now: number }): Promise<Refill>;
  listRefills(): Promise<Refill[]>;
  /** Throws AppError not-found. */
  listRefillsOf(input: { conversationId: number }): Promise<Refill[]>;
  listDueRefills(input: { now: number }): Promise<DueRefill[]>;
  /**
   * Queues the reminders, one after the other. `left`: those that are not due any more, or whose customer has not
   * agreed; nothing is done about them.
   */
  approveRefills(input: {
    approvals: Approval[];
    by: number;
    now: number;
  }): Promise<{ queued: number; left: number }>;
  /** Not this time: the next one comes when the next supply runs out. Throws AppError not-found, too-late. */
  skipRefill(input: { id: number; dueOn: LocalDate; by: number; now: number }): Promise<Refill>;
  /** Throws AppError not-found, too-late. */
  postponeRefill(input: { id: number; dueOn: LocalDate; days: number; now: number }): Promise<Refill>;

  getPace(input: { now: number }): Promise<PaceStatus>;
  setPacePaused(input: { isPaused: boolean }): Promise<void>;
  /** Takes back what has not gone yet: customers wait for their item again, reminders for a person's word. */
  cancelPaced(input: { now: number }): Promise<{ cancelled: number }>;
  /** Reminders that wait for a person's word, and scheduled messages that were missed. */
  countFollowUps(input: { now: number }): Promise<{ due: number; missed: number }>;

  /**
   * Queues what is to go now: scheduled messages, and at most one of the texts to many.
   * @param input.hasHeard everything customers wrote until now is here, so that silence can be believed.
   * @param input.isOnline the link that sends is there; all of it waits for that: texts to many would leave at once when it
   *   comes, and a scheduled one that waited in the outbox could go by another link with other rules, or days late.
   * @param input.chance 0–1, spreads the pauses.
   * @param input.lastDay the pharmacy's date at the last call; on another one other reminders are due. Null at the first.
   * @returns when to call again (epoch ms), null while nothing waits; the pharmacy's date; and what could not be queued and
   *   waits on, in words for the log.
   */
  releaseFollowUps(input: {
    now: number;
    hasHeard: boolean;
    isOnline: boolean;
    chance: number;
    lastDay: LocalDate | null;
  }): Promise<{ nextAt: number | null; today: LocalDate; failures: readonly string[] }>;
}
