import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { safeFileName } from '../../files/file-name.ts';
import { waysToSend } from '../../files/kinds.ts';
import type { SendAs } from '../../files/kinds.ts';
import { problemOf } from '../../files/problems.ts';
import type { FileProblem } from '../../files/problems.ts';
import type { Refusal } from '../../files/refusals.ts';

/** What is known of a file once it has been looked into. */
type Contents = {
  /** The photo as it would be sent; null when the file goes as it is. */
  photo: Blob | null;
  /** Whether reducing the photo would change anything. */
  isReducible: boolean;
  appearance: MediaAppearance;
};

/** A file between being chosen and being sent. */
export type TrayFile = {
  /** Its client key too: however often it is sent, it becomes one message. */
  id: string;
  original: Blob;
  fileName: string;
  ways: readonly SendAs[];
  sendAs: SendAs;
  reduce: boolean;
  caption: string;
  /** null while it is being looked into. */
  contents: Contents | null;
  /** It is named like a photo or film, and could not be opened as one. */
  isUnreadable: boolean;
  /** Shows the photo or film; lives as long as this window. */
  previewUrl: string | null;
};

/** Files of one conversation that wait for their captions. */
export type Tray = {
  files: readonly TrayFile[];
  selectedId: string | null;
  /** What was chosen and not taken in. */
  refusals: readonly Refusal[];
  /** Why the last try to send failed. */
  failure: ErrorCode | null;
  /** Waits for photos to be ready, then sends. */
  isSending: boolean;
};

export const EMPTY_TRAY: Tray = {
  files: [],
  selectedId: null,
  refusals: [],
  failure: null,
  isSending: false,
};

export function trayFile(original: Blob, fileName: string): TrayFile {
  const ways = waysToSend(original.type);
  return {
    id: crypto.randomUUID(),
    original,
    fileName: safeFileName(fileName),
    ways,
    sendAs: ways[0],
    reduce: true,
    caption: '',
    contents: ways.length === 1 ? { photo: null, isReducible: false, appearance: UNKNOWN_APPEARANCE } : null,
    isUnreadable: false,
    previewUrl: null,
  };
}

/** The bytes that would be sent. */
export const outgoingBlob = (file: TrayFile): Blob =>
  file.sendAs === 'image' ? (file.contents?.photo ?? file.original) : file.original;

/** What keeps it from being sent; nothing is known before it was looked into. */
export function problemOfFile(file: TrayFile): FileProblem | undefined {
  if (file.contents === null) return undefined;
  return problemOf({
    sendAs: file.sendAs,
    sizeBytes: outgoingBlob(file).size,
    originalBytes: file.original.size,
    canReduce: file.sendAs === 'image' && file.contents.isReducible && !file.reduce,
    caption: file.caption,
  });
}

/** What was written, in the order of the files: the conversation's draft while its tray is open. */
export const textOf = (files: readonly TrayFile[]): string =>
  files
    .map(({ caption }) => caption)
    .filter((caption) => caption.trim() !== '')
    .join('\n');

export function changeFile(
  tray: Tray,
  id: string,
  change: Partial<Omit<TrayFile, 'id' | 'original' | 'fileName'>>,
): Tray {
  return { ...tray, files: tray.files.map((file) => (file.id === id ? { ...file, ...change } : file)) };
}

/** Its caption goes to its neighbour if that has none: it was written for the customer, not for the file. */
export function withoutFile(tray: Tray, id: string): Tray {
  const index = tray.files.findIndex((file) => file.id === id);
  const gone = tray.files[index];
  if (gone === undefined) return tray;
  const rest = tray.files.filter((file) => file !== gone);
  const neighbour = rest[Math.min(index, rest.length - 1)];
  const files = rest.map((file) =>
    file === neighbour && file.caption === '' ? { ...file, caption: gone.caption } : file,
  );
  const selectedId = tray.selectedId === id ? (neighbour?.id ?? null) : tray.selectedId;
  return { ...tray, files, selectedId };
}

/** Puts a file at another place, counted without it; beyond the ends is at the end. */
export function moveFile(tray: Tray, id: string, place: number): Tray {
  const moved = tray.files.find((file) => file.id === id);
  if (moved === undefined) return tray;
  const rest = tray.files.filter((file) => file !== moved);
  const at = Math.max(0, Math.min(rest.length, place));
  return { ...tray, files: [...rest.slice(0, at), moved, ...rest.slice(at)] };
}

/** Puts files in front of (given back) or behind (added) what is there. */
export function withFiles(tray: Tray, files: readonly TrayFile[], where: 'front' | 'back'): Tray {
  const all = where === 'front' ? [...files, ...tray.files] : [...tray.files, ...files];
  return { ...tray, files: all, selectedId: files[0]?.id ?? tray.selectedId };
}
