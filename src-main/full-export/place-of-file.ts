import { findKnownType } from '#shared/domain/messages/media-types.ts';
import type { SnapshotFile } from '../store/export/open-snapshot.ts';

/**
 * Where a stored file lies in the export: by its hash, so that no name of a customer's can be a path, and with the ending of
 * what its bytes are. What could run on a double click gets one that does not.
 */
export function placeOfFile({ id, sha256, mimeType }: SnapshotFile): string {
  const known = findKnownType(mimeType);
  const ending = known === undefined || known.class === 'unsafe' ? 'bin' : known.extensions[0];
  return `files/${/^[0-9a-f]{64}$/.test(sha256) ? sha256 : `unknown-${id.replace(/[^\w-]/g, '')}`}.${ending}`;
}
