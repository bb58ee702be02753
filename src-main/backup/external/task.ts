import type {
  ExternalCheck,
  ExternalProblem,
  ExternalSnapshot,
} from '#shared/domain/data/external-backup.ts';
import type { DatabaseContents } from '../../store/database/read-contents.ts';
import type { Ledger } from '../ledger.ts';
import type { Manifest } from './manifest.ts';

interface OfDesk {
  /** The folder that a person has chosen. */
  target: string;
  /** The desk's own folder in it is named by this; see deskIdOf. */
  deskId: string;
  /** The database's, 32 bytes. */
  key: Uint8Array;
}

/** Encrypts the database's key with a passphrase, into a file of this PC that is copied to the target. */
export interface MakeKeyTask {
  kind: 'external-make-key';
  key: Uint8Array;
  passphrase: string;
  file: string;
  /** The binary logarithm of scrypt's N. */
  scryptLogN: number;
}

export interface CheckTask extends Omit<OfDesk, 'key'> {
  kind: 'external-check';
  /** The folder of the data, in which no target may lie. */
  userData: string;
}

/** Whether the target is there, and what lies in it of this desk. */
export interface ProbeTask extends Omit<OfDesk, 'key'> {
  kind: 'external-probe';
  /** Whether this desk has a folder there already: where it is gone, it is another stick. */
  hasBegun: boolean;
  /** A folder on whose disk it does not lie, so that nothing begins where the stick is out; null when it may. */
  otherThan: string | null;
  /** Bytes of what is to be written at most. */
  neededBytes: number;
}
export interface Probe {
  newest: { snapshot: string; takenAt: number } | null;
}

export interface WriteTask extends OfDesk {
  kind: 'external-write';
  hasBegun: boolean;
  takenAt: number;
  /** A copy of the database on this PC. */
  database: string;
  contents: DatabaseContents;
  /** Where the files of messages lie; null when they are not asked for. */
  uploads: string | null;
  /** A copy of the WhatsApp link on this PC; null without it. */
  link: string | null;
  /** See MakeKeyTask. */
  keyFile: string;
  erased: Ledger;
  /** Where the database is put together again from what the target says. */
  readBack: string;
  rereading: { after: string; sinceMs: number };
  /** Tests have small ones. */
  partBytes?: number;
}
export interface Written {
  snapshot: string;
  files: number | null;
  newFiles: number;
  writtenBytes: number;
  lostFiles: number;
  /** The last file that was read again. */
  rereadUpTo: string;
  /** Files in the target that were found damaged, and written anew where they could be. */
  damagedThere: number;
}

/** Makes a written snapshot count, and takes away what is not needed any more. */
export interface CommitTask extends OfDesk {
  kind: 'external-commit';
  snapshot: string;
  keyFile: string;
  timeZone: string;
}
export interface Committed {
  /** Whether everything that is not needed any more is gone. */
  isTidied: boolean;
}

/** The snapshots in a folder, of whichever desk. */
export interface ListTask {
  kind: 'external-list';
  folder: string;
}

/** Brings a snapshot onto this PC. */
export interface OpenTask {
  kind: 'external-open';
  /** As it was listed. */
  folder: string;
  desk: string;
  snapshot: string;
  /** Also the recovery key, which is the key of the database. */
  passphrase: string | null;
  /** Instead of a passphrase: whoever has the database open. */
  key: Uint8Array | null;
  /** Not there yet, and the caller's to remove. */
  into: string;
  /** `all`: with files and link, to be restored. `sample`: so many files are read, and nothing but the database is kept. */
  files: { want: 'all' } | { want: 'sample'; most: number; seed: number };
}
export interface OpenedSnapshot {
  /** 32 bytes. */
  key: Uint8Array;
  database: string;
  manifest: Pick<Manifest, 'takenAt' | 'counts'> & { files: number | null; lost: number; hasLink: boolean };
  found: { present: number; read: number; damaged: number };
  folders: { session?: string; uploads?: string };
  /** Who was erased from the data until the last snapshot that was taken there. */
  erased: Ledger;
}

export type ExternalTask = MakeKeyTask | CheckTask | ProbeTask | WriteTask | CommitTask | ListTask | OpenTask;

export interface ExternalResults {
  'external-make-key': null;
  'external-check': ExternalCheck;
  'external-probe': Probe;
  'external-write': Written;
  'external-commit': Committed;
  'external-list': ExternalSnapshot[];
  'external-open': OpenedSnapshot;
}

/** Worker → main thread; `bytes` as often as something has got on. `message` is for the log. */
export type ExternalReply =
  | { kind: 'bytes'; done: number }
  | { kind: 'done'; result: ExternalResults[ExternalTask['kind']] }
  | { kind: 'failed'; problem: ExternalProblem; message: string };

/** The folder outside of this PC that a task touches. */
export function folderOf(task: ExternalTask): string {
  if ('target' in task) return task.target;
  return 'folder' in task ? task.folder : task.file;
}
