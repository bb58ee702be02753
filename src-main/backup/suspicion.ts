import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { syncFolder } from '../lib/sync-folder.ts';
import type { DataPlace } from './place.ts';

const marker = ({ database }: DataPlace): string => `${database}.suspect`;

/**
 * Writes down that damage was met in the database, so that it is read page by page before anybody works on it again,
 * whatever happens to the program meanwhile.
 */
export function suspectDamage(place: DataPlace): void {
  const file = openSync(marker(place), 'a');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(place.userData);
}

export function isSuspect(place: DataPlace): boolean {
  return existsSync(marker(place));
}

/** Call it when every page of the database has been read and is whole. */
export function clearSuspicion(place: DataPlace): void {
  rmSync(marker(place), { force: true });
}
