import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backupName } from '#main/backup/copies.ts';
import { formatRecoveryKey } from '#main/backup/recovery-key.ts';
import { type DeskData } from './data-place.ts';

export const NOW = Date.UTC(2026, 4, 7, 9, 30);

/** A hash of each file, so that "nothing was changed" can be said of all of them. SQLite's empty files don't count. */
export function filesOf({ place }: DeskData): Record<string, string> {
  const files = readdirSync(place.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(place.userData, file), readFileSync(file)] as const)
    .filter(([, bytes]) => bytes.length > 0);
  return Object.fromEntries(files.map(([name, bytes]) => [name, hash('sha256', bytes)]));
}

/** Puts the database of now among the daily backups. */
export function keepBackup({ place }: DeskData, at = NOW): string {
  mkdirSync(place.backups, { recursive: true });
  copyFileSync(place.database, path.join(place.backups, backupName(at)));
  return backupName(at);
}

export function damage({ place }: DeskData): void {
  const bytes = readFileSync(place.database);
  bytes.fill(0xaa, 4096);
  writeFileSync(place.database, bytes);
}

export const archivedNames = ({ place }: DeskData): string[] =>
  readdirSync(place.userData).filter((name) => name.includes('.replaced-'));

export const keyOf = (desk: DeskData): string => formatRecoveryKey(desk.store.key).join(' ');
