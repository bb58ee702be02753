/** A webhook as it came, which nobody has read yet. */
export interface ReceivedWebhook {
  id: number;
  /** Byte for byte as it was signed. */
  body: Uint8Array;
  /** Epoch ms. */
  receivedAt: number;
  attempts: number;
}

export interface WebhookInboxState {
  /** Not read yet. */
  waiting: number;
  /** When the oldest of them came, epoch ms. */
  oldestWaitingAt: number | null;
  /** That nobody can read; the oldest of too many are let go. */
  unreadable: number;
  /** When the last one came, read or not, epoch ms. */
  lastAt: number | null;
  /** How many have come, ever. */
  count: number;
}

/** The part of the store about what WhatsApp's server sends: kept before it is answered, read afterwards. */
export interface WebhookStore {
  /** The same again, while it is here, is the same. */
  keepReceivedWebhook(input: { body: Uint8Array; now: number }): Promise<{ id: number; isNew: boolean }>;
  /**
   * The next ones in the order in which they came, some in one call; one that waits for its next try does not hold up
   * those behind it. What would wait for more than `longestMs` is due: the clock was set back. `nextAt`: when to call
   * again, null when nothing waits.
   */
  listReceivedWebhooks(input: {
    now: number;
    longestMs: number;
    limit: number;
  }): Promise<{ items: ReceivedWebhook[]; nextAt: number | null }>;
  /** All of it is recorded. */
  removeReceivedWebhook(input: { id: number }): Promise<void>;
  /** It could not be recorded; `notBefore` null: it never will, and stays to be looked at. */
  failReceivedWebhook(input: { id: number; error: string; notBefore: number | null }): Promise<void>;
  /** Also what nobody could read is tried again: another version of the program may. */
  wakeReceivedWebhooks(): Promise<void>;
  getWebhookInbox(): Promise<WebhookInboxState>;
}
