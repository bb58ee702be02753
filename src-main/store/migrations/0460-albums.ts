import type { Migration } from './migration.ts';

/** Pictures that were sent together stand together. */
export const albums: Migration = {
  version: 460,
  up: (database) => {
    database.exec('ALTER TABLE messages ADD COLUMN album_id TEXT;');
  },
};
