import path from 'node:path';
import { z } from 'zod';
import { ExternalError } from './external-error.ts';
import { MANIFEST, snapshotFolder } from './layout.ts';
import { seal, unseal } from './sealed.ts';

/** The layout of a snapshot; one with another number is not touched. */
const FORMAT = 1;

const partsSchema = z.object({
  name: z.string().regex(/^\w+$/),
  count: z.number().int().min(1),
  sizeBytes: z.number(),
  sha256: z.string(),
});

/** A file's name is its id: nothing else is ever made a path. */
const fileSchema = z.object({
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  sizeBytes: z.number().int().min(0),
  sha256: z.string(),
});
export type SnapshotFile = z.infer<typeof fileSchema>;

const linkFileSchema = z.object({
  /** Below the partition, with `/`. */
  name: z.string().refine((name) => name.split('/').every((part) => /^\w(?:[\w .-]*\w)?$/.test(part))),
  sizeBytes: z.number().int().min(0),
  sha256: z.string(),
});

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  takenAt: z.number(),
  database: partsSchema,
  counts: z.object({
    messages: z.number().int(),
    customers: z.number().int(),
    tickets: z.number().int(),
    newestMessageAt: z.number().nullable(),
  }),
  /** Null when they were not asked for. */
  files: z.array(fileSchema).nullable(),
  /** The ids of files that the database knows and the PC did not have whole. */
  lost: z.array(z.string()),
  /** Null without the WhatsApp link. The n-th lies in `link.<n>`. */
  link: z.array(linkFileSchema).nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const newManifest = (rest: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...rest });

interface WhereManifest {
  desk: string;
  snapshot: string;
  key: Uint8Array;
}

/** Bound to the snapshot's name: an older one cannot be passed off as a newer one. */
const idOf = (snapshot: string): string => `external manifest ${snapshot}`;

export async function writeManifest(
  { desk, snapshot, key }: WhereManifest,
  manifest: Manifest,
  ending: string,
): Promise<void> {
  const file = path.join(snapshotFolder(desk, snapshot), MANIFEST + ending);
  const bytes = Buffer.from(JSON.stringify(manifest));
  await seal({ file, key, id: idOf(snapshot) }, oneOf(bytes));
}

/** Throws ExternalError snapshot-damaged, snapshot-newer; and the system's word when the target is gone. */
export async function readManifest({ desk, snapshot, key }: WhereManifest, ending = ''): Promise<Manifest> {
  const file = path.join(snapshotFolder(desk, snapshot), MANIFEST + ending);
  const said: unknown = await unseal({ file, key, id: idOf(snapshot) }).then(
    (bytes) => JSON.parse(bytes.toString()) as unknown,
    (cause: unknown) => {
      if (cause instanceof Error && 'code' in cause) throw cause;
      throw new ExternalError('snapshot-damaged', 'the manifest does not open', { cause });
    },
  );
  const read = manifestSchema.safeParse(said);
  if (read.success) return read.data;
  // It is ours, because it opened; who wrote it knows more than this program.
  throw new ExternalError('snapshot-newer', 'the manifest is of another format', { cause: read.error });
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
