import type { Logger } from '../log/logger.ts';
/** What the database knows of the files, see the store's operations of these names. */
export interface TidiedIndex {
  listMediaFileIds(): Promise<string[]>;
  forgetUnusedMedia(input: { createdBefore: number }): Promise<string[]>;
  releaseLostMedia(input: { fileIds: string[]; askSince: number; now: number }): Promise<void>;
}
interface Together {
  /** uploads/ */
  folder: string;
  /** The ending of what is still being written. */
  unfinished: string;
  store: TidiedIndex;
  /** Made since the start: it may have no row yet. */
  isFresh: (id: string) => boolean;
  remove: (fileIds: readonly string[]) => Promise<void>;
  /** Epoch ms. */
  now: number;
  log: Logger;
}
/**
 * Takes away what was interrupted, what nobody sent, and what no database has known for a month; asks for files that are
 * gone once more.
 */
export declare function bringTogether(together: Together): Promise<void>;
export {};
