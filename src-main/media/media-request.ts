import { mediaClassOf, UNKNOWN_MIME_TYPE } from '#shared/domain/messages/media-types.ts';
import type { ByteRange } from './encrypted/read-encrypted.ts';

/** The customer's id, and the picture's version, by which another picture has another address. */
const PICTURE = /^\/pictures\/([1-9]\d{0,14})-[1-9]\d{0,15}$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * What a URL of app://media names. Compared as it stands: a dot, a percent sign or another letter case makes it
 * something else, so nothing has to be decoded or cleaned.
 */
export function parseMediaUrl(
  url: string,
): { kind: 'file'; id: string } | { kind: 'picture'; customerId: number } | { kind: 'uploads' } | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, search, username } = new URL(url);
  if (host !== 'media' || search !== '' || username !== '') return undefined;
  if (pathname === '/uploads') return { kind: 'uploads' };
  const [, customerId] = PICTURE.exec(pathname) ?? [];
  if (customerId !== undefined) return { kind: 'picture', customerId: Number(customerId) };
  const id = pathname.startsWith('/files/') ? pathname.slice('/files/'.length) : '';
  return UUID.test(id) ? { kind: 'file', id } : undefined;
}

/**
 * The part a Range header asks for (RFC 9110, 14): undefined for everything, which is also the answer to what the
 * server need not understand (several ranges, other units); `unsatisfiable` answers 416.
 */
export function parseRange(
  header: string | null,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes };
  }
  const start = Number(first);
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= sizeBytes ? 'unsatisfiable' : { start, end };
}

/** The types the desk's page may use as they are; everything else it can only save. */
export function servedTypeOf(mimeType: string): { type: string; inline: boolean } {
  const inline = ['image', 'video', 'audio', 'pdf'].includes(mediaClassOf(mimeType));
  return inline ? { type: mimeType, inline } : { type: UNKNOWN_MIME_TYPE, inline };
}
