import { mkdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import { remove, tidy } from '../lib/files/remove.ts';
import { importFolder, stageDatabase, type RestoreNote } from './install.ts';
import type { DataPlace } from './place.ts';
import type { ReplacedSet } from './replaced.ts';

interface GoingBack {
  place: DataPlace;
  set: ReplacedSet;
  /** Of the set's database. */
  key: Buffer;
  note: RestoreNote;
  copyDatabase: (databasePath: string, key: Uint8Array, target: string) => Promise<void>;
  writeKey: (key: Buffer, file: string) => void;
  install: (stage: () => void) => Promise<void>;
}

/**
 * Puts what a restore has put aside back, with its own key, link and files where those were put aside with it. It stays
 * where it is until a person removes it: what comes back is a copy. Throws AppError restore-failed.
 */
export async function goBack({
  place,
  set,
  key,
  note,
  copyDatabase,
  writeKey,
  install,
}: GoingBack): Promise<void> {
  const folder = importFolder(place);
  const at = (name: string): string => path.join(folder, name);
  try {
    await remove(folder);
    mkdirSync(folder);
    // With its log, which a copied file would have lost.
    if (set.database !== undefined) await copyDatabase(set.database, key, at('database'));
    for (const name of ['session', 'uploads'] as const) {
      if (set[name] !== undefined) await cp(set[name], at(name), { recursive: true });
    }
    // Beside those of now: each is read with its own key, and none has the name of another.
    if (set.recordings !== undefined) await cp(set.recordings, place.recordings, { recursive: true });
    const isOther = set.databaseKey !== undefined;
    // Chats of one number must not be read into the conversations of another, and no key opens another one's files.
    const missing = isOther ? null : undefined;
    await install(() =>
      stageDatabase(place, at('database'), {
        // Agents are known by their number, which other data may have for somebody else.
        note: isOther ? { ...note, agentId: null } : note,
        writeKey: isOther ? (keyFile) => writeKey(key, keyFile) : undefined,
        session: set.session === undefined ? missing : at('session'),
        uploads: set.uploads === undefined ? missing : at('uploads'),
      }),
    );
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('restore-failed', { cause });
  } finally {
    await tidy(folder);
  }
}
