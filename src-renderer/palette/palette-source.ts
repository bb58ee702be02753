import type { TablerIcon } from '@tabler/icons-react';
import type { TextKey } from '../i18n/catalogue.ts';
import type { ShortcutId } from '../shortcuts/shortcut-list.ts';

/** Something that the palette finds. */
export type PaletteEntry = {
  /** One of its source has it. */
  key: string;
  icon: TablerIcon;
  text: string;
  /** What tells it from what is called the same. */
  detail?: string;
  /** A number stands from the left. */
  detailDir?: 'auto' | 'ltr';
  /** The keys that do the same. */
  shortcut?: ShortcutId;
  /** Runs when the palette is gone and the keyboard is where it was before. */
  run: () => void;
};

/** Something to search in. A feature keeps its own and is named in the palette's list. */
export type PaletteSource = {
  /** Also how tests find it. */
  key: string;
  /** Over what it finds. */
  words: TextKey;
  /** How many are shown: a person who wants another one types a letter more. */
  most: number;
  /** Asked while the palette is open, with '' before anything is typed: the best first. */
  useFind: (query: string) => Found;
};

type Found = { entries: readonly PaletteEntry[]; isPending: boolean };

export const NOTHING: Found = { entries: [], isPending: false };
