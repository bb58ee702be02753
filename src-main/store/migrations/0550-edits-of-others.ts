import type { Migration } from './migration.ts';

/** What a message said when its edit was begun: somebody else may edit it before the first one has finished. */
export const editsOfOthers: Migration = {
  version: 550,
  up: (database) => {
    database.exec('ALTER TABLE edit_drafts ADD COLUMN text_before TEXT');
  },
};
