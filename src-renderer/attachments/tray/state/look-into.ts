import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { readRecording } from '../../files/read-recording.ts';
import { developPhoto } from '../../photo/photo-studio.ts';
import type { TrayFile } from './tray.ts';

type Found = Pick<TrayFile, 'contents' | 'previewUrl' | 'sendAs' | 'ways' | 'isUnreadable'>;

/** What WhatsApp could not show either: it still goes, as it is. */
const asDocument: Found = {
  ways: ['document'],
  sendAs: 'document',
  contents: { photo: null, isReducible: false, appearance: UNKNOWN_APPEARANCE },
  previewUrl: null,
  isUnreadable: true,
};

/** Makes a photo ready, or reads how large and how long a film or sound is. */
export async function lookInto(file: TrayFile, isWanted: () => boolean): Promise<Partial<Found>> {
  const kind = file.ways[0];
  if (kind === 'image') {
    const photo = await developPhoto({ blob: file.original, reduce: file.reduce }, isWanted);
    if (photo === null) return asDocument;
    const { blob, width, height, isReducible } = photo;
    return {
      contents: { photo: blob, isReducible, appearance: { ...UNKNOWN_APPEARANCE, width, height } },
      previewUrl: URL.createObjectURL(blob),
    };
  }
  if (kind === 'document' || kind === undefined) return {};
  const url = URL.createObjectURL(file.original);
  const appearance = await readRecording(kind, url);
  if (appearance === null) {
    URL.revokeObjectURL(url);
    return asDocument;
  }
  return { contents: { photo: null, isReducible: false, appearance }, previewUrl: url };
}
