import { z } from 'zod';

/**
 * How far the upgrade of the database is that begins with a new version of the program:
 * - `copying`: a copy of it as it was is made and proven; `done` and `of` count nothing yet.
 * - `upgrading`: `done` of `of` steps are in the file. One that is cut off goes on from there at the next start.
 */
export const upgradeProgressSchema = z.object({
  stage: z.enum(['copying', 'upgrading']),
  done: z.number(),
  of: z.number(),
});
export type UpgradeProgress = z.infer<typeof upgradeProgressSchema>;
