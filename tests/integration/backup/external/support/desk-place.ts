import path from 'node:path';
import type { DataPlace } from '#main/backup/place.ts';

/** The files of a desk, by the folder of its data. */
export const deskPlace = (userData: string): DataPlace => ({
  userData,
  database: path.join(userData, 'rosheta.db'),
  databaseKey: path.join(userData, 'database-key.json'),
  backups: path.join(userData, 'backups'),
  uploads: path.join(userData, 'uploads'),
  session: path.join(userData, 'Partitions', 'whatsapp'),
  recordings: path.join(userData, 'recordings'),
});
