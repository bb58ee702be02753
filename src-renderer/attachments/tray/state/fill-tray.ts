import type { ErrorCode } from '#shared/domain/errors.ts';
import { MOST_FILES } from '../../files/refusals.ts';
import type { Refusal } from '../../files/refusals.ts';
import { textOf, withFiles } from './tray.ts';
import type { Tray, TrayFile } from './tray.ts';

/**
 * Takes in what was judged good, as far as there is room, and says why the rest stays out.
 * @param text stands in the composer: the first file's caption of a new tray.
 */
export function takeIn(
  tray: Tray,
  judged: readonly (TrayFile | Refusal)[],
  text: string,
): { tray: Tray; added: readonly TrayFile[] } {
  const taken: TrayFile[] = [];
  const refusals: Refusal[] = [];
  for (const one of judged) {
    if ('reason' in one) refusals.push(one);
    else if (tray.files.length + taken.length < MOST_FILES) taken.push(one);
    else refusals.push({ fileName: one.fileName, reason: 'too-many' });
  }
  const added = tray.files.length === 0 ? withFirstCaption(taken, () => text) : taken;
  return { tray: { ...withFiles(tray, added, 'back'), refusals, failure: null }, added };
}

/** Puts files that could not be sent in front of what was added since. `text`: typed since without a tray. */
export function putBack(
  tray: Tray,
  files: readonly TrayFile[],
  failure: ErrorCode | null,
  text: string,
): Tray {
  const hasTyped = tray.files.length === 0 && text.trim() !== '';
  const captioned = hasTyped ? withFirstCaption(files, (caption) => inLines(caption, text)) : files;
  return { ...withFiles(tray, captioned, 'front'), failure };
}

/** The tray of two conversations that became one, whose draft now is `draft`. */
export function joinTrays(into: Tray, from: Tray, draft: string): Tray {
  const both = withFiles(into, from.files, 'back');
  // What was written without a tray on one side joins the captions, or the next caption would overwrite it.
  const loose = draft.replace(textOf(into.files), '').replace(textOf(from.files), '').trim();
  return {
    ...both,
    files: withFirstCaption(both.files, (caption) => inLines(caption, loose)),
    selectedId: into.selectedId ?? from.selectedId,
    refusals: [...into.refusals, ...from.refusals],
  };
}

const withFirstCaption = (
  files: readonly TrayFile[],
  captionFrom: (caption: string) => string,
): readonly TrayFile[] =>
  files.map((file, index) => (index === 0 ? { ...file, caption: captionFrom(file.caption) } : file));

const inLines = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');
