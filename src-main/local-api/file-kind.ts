import { MAX_SIZE_BYTES, type AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { Problem } from './problems.ts';

/** What every phone shows; anything else goes as a document. The window makes JPEGs of more kinds, which is its own art. */
const KINDS: Readonly<Record<string, AttachmentKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'video/mp4': 'video',
  'video/3gpp': 'video',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/aac': 'audio',
  'audio/amr': 'audio',
  'audio/ogg': 'audio',
};

/**
 * What a file goes as, by what its bytes say. Throws Problem when it cannot go as what was asked for, or is too large.
 * @param as what was asked for; undefined: whatever fits, a document where nothing else does.
 */
export function chooseKind(file: {
  mimeType: string;
  sizeBytes: number;
  as: AttachmentKind | undefined;
}): AttachmentKind {
  const { mimeType, sizeBytes, as } = file;
  const natural = KINDS[mimeType] ?? 'document';
  if (as === undefined) return fits(natural, sizeBytes) ? natural : mustFit('document', sizeBytes);
  const isPossible = as === 'document' || as === natural || (as === 'voice' && mimeType === 'audio/ogg');
  if (!isPossible) throw new Problem('media-type', { detail: `${mimeType} cannot go as ${as}` });
  return mustFit(as, sizeBytes);
}

const fits = (kind: AttachmentKind, sizeBytes: number): boolean => sizeBytes <= MAX_SIZE_BYTES[kind];

function mustFit(kind: AttachmentKind, sizeBytes: number): AttachmentKind {
  if (fits(kind, sizeBytes)) return kind;
  throw new Problem('too-large', { detail: `${kind}: ${MAX_SIZE_BYTES[kind]} bytes at most` });
}
