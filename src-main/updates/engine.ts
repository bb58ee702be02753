import type { UpdateChannel, UpdateFailure } from '#shared/domain/updates.ts';

/** A version that the feed offers to this PC. */
export interface OfferedUpdate {
  version: string;
  /** Plain text. */
  notes: string;
}

/** What brings new versions here; the state machine decides when. Fails with UpdateError only. */
export interface UpdateEngine {
  /** What there is beyond this version, or null. */
  look(channel: UpdateChannel): Promise<OfferedUpdate | null>;
  /**
   * Brings what the last look found and proves it: checksum, and signature where there is one. At once when it is here
   * already. `onProgress`: from 0 to 1.
   */
  download(onProgress: (progress: number) => void): Promise<void>;
  /** Whether the downloaded installer still lies where it was put. */
  isHere(): boolean;
  /** Starts the installer, which waits for this program's end and starts the new one; then quits. */
  install(): Promise<void>;
}

export class UpdateError extends Error {
  readonly reason: UpdateFailure;

  constructor(reason: UpdateFailure, options?: { cause?: unknown }) {
    super(reason, options);
    this.name = 'UpdateError';
    this.reason = reason;
  }
}
