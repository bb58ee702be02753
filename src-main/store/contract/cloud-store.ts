import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type { MonthlyUse } from '#shared/domain/cloud/message-pricing.ts';
import type { CloudChange, CloudCredentials } from '#shared/domain/cloud/credentials.ts';

/** What Meta's server is reached with. For main alone: the window is told less. What changes is said as `cloud`. */
export interface CloudStore {
  /** Defaults for what nobody has typed; null for a secret or an id that is missing. */
  getCloudCredentials(): Promise<CloudCredentials>;
  /**
   * What is absent or undefined stays, null takes away. Writes which were changed into the audit, and no value. Throws
   * AppError invalid-input, with the fields.
   */
  setCloudCredentials(input: { change: CloudChange; by: number; now: number }): Promise<CloudCredentials>;
  /**
   * What Meta says of the account: the last word on each subject stands. Who wants no marketing has opted out of what the
   * desk writes by itself. The same again does no harm, in whichever order they come.
   */
  recordAccountNotice(input: { notice: AccountNotice; now: number }): Promise<void>;
  /** What stands now, the heaviest first. */
  listAccountNotices(input: { now: number }): Promise<AccountNotice[]>;
  /** How many messages WhatsApp has counted, newest month first, those of this month among them. */
  countMonthlyUse(input: { now: number; months: number }): Promise<MonthlyUse[]>;
}
