import { createStore } from 'zustand/vanilla';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { joinTrays, putBack, takeIn } from './fill-tray.ts';
import { judgeFile } from './judge-file.ts';
import type { ChosenFile } from './judge-file.ts';
import { changeFile, EMPTY_TRAY, textOf } from './tray.ts';
import type { Tray, TrayFile } from './tray.ts';
import type { ReadonlyStore } from '../../../ui/readonly-store.ts';

type LookInto = (
  file: TrayFile,
  isWanted: () => boolean,
) => Promise<Partial<Pick<TrayFile, 'contents' | 'previewUrl' | 'sendAs' | 'ways' | 'isUnreadable'>>>;

export type TrayStore = {
  /** By conversation; for who shows them. */
  trays: ReadonlyStore<ReadonlyMap<number, Tray>>;
  /** The same object until something changes. */
  read: (conversationId: number) => Tray;
  /** Takes in what may be sent. `text` is what stands in the composer: the first file's caption of a new tray. */
  add: (conversationId: number, chosen: readonly ChosenFile[], text: string) => Promise<void>;
  change: (conversationId: number, change: (tray: Tray) => Tray) => void;
  /** Sends the photo smaller or as large as it is. */
  setReduce: (conversationId: number, id: string, reduce: boolean) => void;
  /** Resolves when every file of the tray has been looked into. */
  settled: (conversationId: number) => Promise<void>;
  /** Empties the tray and returns its files. The draft stays. */
  take: (conversationId: number) => readonly TrayFile[];
  /** Puts files that could not be sent back, in front of what was added since. `text`: typed since without a tray. */
  giveBack: (
    conversationId: number,
    files: readonly TrayFile[],
    failure: ErrorCode | null,
    text: string,
  ) => void;
  /** Moves the tray of a conversation that was merged into another, whose draft now is `draft`. */
  merge: (fromId: number, intoId: number, draft: string) => void;
  /** A merged conversation stands alone again; files that were chosen stay where they are seen. */
  separate: (conversationId: number) => void;
  /** Forgets everything: the conversations now are others. */
  clear: () => void;
};

/**
 * Holds the trays of all conversations outside the screens, so that looking at another conversation loses nothing.
 * @param lookInto reads a photo or film; its answer is dropped when the file is gone or wanted otherwise by then.
 * @param saveText keeps what is written in a tray as the conversation's draft, so that no crash loses it.
 */
export function createTrayStore(
  lookInto: LookInto,
  saveText: (conversationId: number, text: string) => void,
): TrayStore {
  const trays = createStore<ReadonlyMap<number, Tray>>(() => new Map());
  const looks = new Map<string, Promise<void>>();
  /** Where the conversations that were merged away are now. */
  const merged = new Map<number, number>();

  const read = (conversationId: number): Tray => trayOf(trays.getState(), conversationId);
  const set = (conversationId: number, tray: Tray): void =>
    trays.setState((known) => new Map(known).set(conversationId, tray), true);
  const homeOf = (id: string): number | undefined =>
    [...trays.getState()].find(([, { files }]) => files.some((file) => file.id === id))?.[0];

  const put = (conversationId: number, tray: Tray): void => {
    const before = read(conversationId);
    if (tray === before) return;
    const kept = new Set(tray.files.map(({ previewUrl }) => previewUrl));
    for (const { previewUrl } of before.files) if (!kept.has(previewUrl)) release(previewUrl);
    // An emptied tray leaves its text to the composer.
    const text = textOf(tray.files);
    if (tray.files.length > 0 && text !== textOf(before.files)) saveText(conversationId, text);
    set(conversationId, tray);
  };

  const look = (file: TrayFile): void => {
    const isWanted = (): boolean => {
      const home = homeOf(file.id);
      const now = home === undefined ? undefined : read(home).files.find(({ id }) => id === file.id);
      return now !== undefined && now.reduce === file.reduce;
    };
    const looked = lookInto(file, isWanted).then((found) => {
      const home = homeOf(file.id);
      if (home !== undefined && isWanted()) put(home, changeFile(read(home), file.id, found));
      else release(found.previewUrl ?? null);
    });
    looks.set(file.id, looked);
  };

  return {
    trays,
    read,
    async add(conversationId, chosen, text) {
      const judged = await Promise.all(chosen.map(judgeFile));
      const { tray, added } = takeIn(read(conversationId), judged, text);
      put(conversationId, tray);
      for (const file of added) if (file.contents === null) look(file);
    },
    change: (conversationId, change) => put(conversationId, change(read(conversationId))),
    setReduce: (conversationId, id, reduce) => {
      const tray = changeFile(read(conversationId), id, { reduce, contents: null });
      put(conversationId, tray);
      const file = tray.files.find((one) => one.id === id);
      if (file !== undefined) look(file);
    },
    settled: async (conversationId) => {
      const waiting = (): Promise<void>[] =>
        read(conversationId)
          .files.filter(({ contents }) => contents === null)
          .flatMap(({ id }) => looks.get(id) ?? []);
      // What is added or changed meanwhile is waited for too.
      while (waiting().length > 0) await Promise.all(waiting());
    },
    take: (conversationId) => {
      const { files } = read(conversationId);
      set(conversationId, EMPTY_TRAY);
      for (const { id } of files) looks.delete(id);
      return files;
    },
    giveBack: (conversationId, files, failure, text) => {
      const home = merged.get(conversationId) ?? conversationId;
      if (files.length > 0) put(home, putBack(read(home), files, failure, text));
    },
    merge: (fromId, intoId, draft) => {
      const from = read(fromId);
      const into = read(intoId);
      trays.setState((known) => new Map([...known].filter(([id]) => id !== fromId)), true);
      merged.set(fromId, intoId);
      if (from !== EMPTY_TRAY) put(intoId, joinTrays(into, from, draft));
    },
    separate: (conversationId) => {
      merged.delete(conversationId);
    },
    clear: () => {
      for (const { files } of trays.getState().values())
        for (const { previewUrl } of files) release(previewUrl);
      trays.setState(new Map(), true);
      looks.clear();
    },
  };
}

/** The same object until something changes. */
export const trayOf = (trays: ReadonlyMap<number, Tray>, conversationId: number): Tray =>
  trays.get(conversationId) ?? EMPTY_TRAY;

function release(previewUrl: string | null): void {
  if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
}
