import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { Problem } from './problems.ts';
import { recipientFields } from './recipient.ts';

/** In memory while it comes; larger ones are sent by a person. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** A body in JSON; in multipart the file is a part and everything else a field. */
export const uploadSchema = z
  .object({
    ...recipientFields,
    file: z
      .object({
        name: z.string().max(255).optional(),
        base64: z.string().min(1),
      })
      .strict(),
  })
  .strict();

interface UploadFields {
  to?: string | undefined;
  conversationId?: number | undefined;
  caption?: string | undefined;
  as?: AttachmentKind | undefined;
}

export interface Upload extends UploadFields {
  file: { name: string | null; bytes: Buffer };
}

/** What the schema of a JSON body gives. */
export type UploadSchema = z.ZodType<UploadFields & { file: { name?: string | undefined; base64: string } }>;

/** Reads either kind of body by the schema of the JSON one. */
export async function readUpload(request: FastifyRequest, schema: UploadSchema): Promise<Upload> {
  const { fields, file } = request.isMultipart()
    ? await readParts(request)
    : { fields: request.body as object | null, file: undefined };
  const read = schema.parse(file === undefined ? fields : { ...fields, file: PLACE_OF_FILE });
  const { name = file?.name, base64 } = read.file;
  const bytes = file?.bytes ?? decode(base64);
  if (bytes.length === 0) throw wrongFile('empty');
  return { ...read, file: { name: toFileName(name ?? ''), bytes } };
}

/** Passes the schema in the place of a file that is there already. */
const PLACE_OF_FILE = { base64: 'AA==' };

async function readParts(
  request: FastifyRequest,
): Promise<{ fields: Record<string, unknown>; file: { name: string; bytes: Buffer } }> {
  const fields: Record<string, unknown> = {};
  let file: { name: string; bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() };
      else fields[part.fieldname] = part.fieldname === 'conversationId' ? Number(part.value) : part.value;
    }
  } catch (error) {
    // The parser's own errors have no status: no boundary, an end in the middle.
    throw error instanceof Error && 'statusCode' in error ? error : wrongFile('no multipart');
  }
  if (file === undefined) throw wrongFile('missing');
  return { fields, file };
}

/** Node leaves out what is no base64, and the customer would get a broken file. */
function decode(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const padding = base64.endsWith('==') ? 2 : Number(base64.endsWith('='));
  if (base64.length % 4 !== 0 || bytes.length !== (base64.length / 4) * 3 - padding)
    throw wrongFile('no base64');
  return bytes;
}

const wrongFile = (message: string): Problem =>
  new Problem('invalid-request', { errors: [{ path: '/file', message }] });

/** What a customer sees: without folders, and without what no file name may have. */
function toFileName(name: string): string | null {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const cut = clean.slice(-255).toWellFormed();
  return /^[.\s]*$/.test(cut) ? null : cut;
}
