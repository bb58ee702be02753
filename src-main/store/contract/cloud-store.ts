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
}
