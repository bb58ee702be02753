import type { Migration } from './migration.ts';

/**
 * The index of the messages is not put together because much of it was deleted: that happened inside of whichever statement came
 * next, and took the longer the larger the index is. The upkeep of the search and each erasure do it in pieces.
 */
export const indexDeletions: Migration = {
  version: 630,
  up: (database) => {
    database.exec(`INSERT INTO message_search (message_search, rank) VALUES ('deletemerge', 0)`);
  },
};
