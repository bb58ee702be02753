import { forwardEntry } from '../forwarding/forward-entry.tsx';
import { selectEntry } from '../selecting/select-entry.ts';
import { quoteEntry } from '../quoting/quote-entry.ts';
import { deleteEntry } from '../message-actions/entries/delete.tsx';
import { editEntry } from '../message-actions/entries/edit.ts';
import { starEntry, unstarEntry } from '../message-actions/entries/star.ts';
import type { MessageEntry } from '../ui/message/message-entry.ts';
import { copyPictureEntry, copyTextEntry } from './entries/copy.ts';
import { infoEntry } from './entries/info.tsx';

/** What a message's menu offers, from the top; those of one group stand together. */
export const MESSAGE_ENTRIES: readonly MessageEntry[] = [
  quoteEntry,
  forwardEntry,
  copyTextEntry,
  copyPictureEntry,
  starEntry,
  unstarEntry,
  selectEntry,
  infoEntry,
  editEntry,
  deleteEntry,
];
