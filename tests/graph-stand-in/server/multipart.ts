/** Just enough of multipart/form-data to take an upload apart, and to refuse what is none. */
import { GraphError } from './graph-error.ts';

export interface Part {
  name: string;
  fileName: string | null;
  contentType: string | null;
  bytes: Buffer;
}

export function readMultipart(body: Buffer, contentType: string | undefined): Part[] {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw noForm();
  const line = Buffer.from(`--${mark}`);
  const parts: Part[] = [];
  let at = body.indexOf(line);
  while (at !== -1) {
    const start = at + line.length;
    if (body.subarray(start, start + 2).toString() === '--') return parts;
    const next = body.indexOf(Buffer.from(`\r\n--${mark}`), start);
    const headEnd = body.indexOf('\r\n\r\n', start);
    if (next === -1 || headEnd === -1 || headEnd > next) break;
    parts.push(partOf(body.subarray(start, headEnd).toString('utf8'), body.subarray(headEnd + 4, next)));
    at = next + 2;
  }
  throw noForm();
}

function partOf(head: string, bytes: Buffer): Part {
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) throw noForm();
  return {
    name,
    fileName: /;\s*filename="([^"]*)"/i.exec(head)?.[1] ?? null,
    contentType: /^content-type:\s*(.+?)\s*$/im.exec(head)?.[1] ?? null,
    bytes: Buffer.from(bytes),
  };
}

const noForm = (): GraphError => new GraphError(100, { message: '(#100) The parameter file is required.' });
