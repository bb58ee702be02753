import { existsSync } from 'node:fs';
import { tidy } from '../lib/files/remove.ts';
import { writeMarker } from '../lib/write-marker.ts';
import type { DataPlace } from './place.ts';

const marker = ({ database }: DataPlace): string => `${database}.suspect`;

/**
 * Writes down that damage was met in the database, so that it is read page by page before anybody works on it again,
 * whatever happens to the program meanwhile.
 */
export function suspectDamage(place: DataPlace): void {
  writeMarker(marker(place));
}

export function isSuspect(place: DataPlace): boolean {
  return existsSync(marker(place));
}

/** Call it when every page of the database has been read and is whole. Where the marker stays, it is read once more. */
export async function clearSuspicion(place: DataPlace): Promise<void> {
  await tidy(marker(place));
}
