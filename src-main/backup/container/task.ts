/** Work of the container worker. Paths are absolute; passphrases never leave the process. */
export type ContainerTask =
  | {
      kind: 'pack';
      database: string;
      key: Uint8Array;
      folders: ContainerFolders;
      passphrase: string;
      target: string;
      createdAt: number;
      /** The binary logarithm of scrypt's N. */
      scryptLogN: number;
    }
  | { kind: 'unpack'; source: string; passphrase: string; folder: string };

export interface Unpacked {
  /** The database file, encrypted with `key`; not yet proven to be one. */
  database: string;
  /** 32 bytes. */
  key: Uint8Array;
  /** Those that the file holds. */
  folders: ContainerFolders;
}

/** `target-held`: another program has the file open that is to be replaced, or it may not be written. */
export type ContainerProblem = 'passphrase-wrong' | 'unreadable' | 'target-held' | 'failed';

/** Worker → main thread, once. `message` is for the log. */
export type ContainerReply =
  | { ok: true; unpacked: Unpacked | null }
  | { ok: false; problem: ContainerProblem; message: string };

/** Thrown for a file that is no backup file, is damaged, or was written by a newer Rosheta. */
export class ContainerError extends Error {
  readonly problem: ContainerProblem;

  constructor(problem: ContainerProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ContainerError';
    this.problem = problem;
  }
}

/** What lies in the zip inside the encrypted file. */
export const ENTRIES = {
  manifest: 'manifest.json',
  database: 'rosheta.db',
} as const;

/**
 * Folders that may lie beside them, each under its own name, file by file: the WhatsApp link, and the files of messages
 * as the vault has them, encrypted with a key made of the database's. Packing streams whatever tree it is given, and
 * unpacking brings back what it finds.
 */
export const FOLDERS = ['session', 'uploads'] as const;

/** How the vault names what is still being written; it has no row yet and may go any moment. */
export const BEING_WRITTEN = '.part';
export type ContainerFolders = Partial<Record<(typeof FOLDERS)[number], string>>;

/** The layout of the container; a file with another number is not touched. */
export const CONTAINER_FORMAT = 1;
