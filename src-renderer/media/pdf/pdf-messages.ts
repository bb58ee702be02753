import { z } from 'zod';

/** What the desk says to the frame; `open` comes once, with the bytes handed over, not copied. */
export type ToFrame = { say: 'open'; bytes: ArrayBuffer } | { say: 'zoom'; by: 'in' | 'out' };

/** `unreadable`: the file is damaged, or no PDF at all. */
const reasonSchema = z.enum(['password', 'unreadable']);
export type PdfFailure = z.infer<typeof reasonSchema>;

/** What the frame says to the desk. Whatever a PDF makes of the frame, it can say no more than this. */
export const fromFrameSchema = z.discriminatedUnion('say', [
  /** The page is loaded: the bytes may come. */
  z.object({ say: z.literal('ready') }),
  z.object({ say: z.literal('opened'), pages: z.number().int().min(1).max(1_000_000) }),
  z.object({ say: z.literal('shown'), page: z.number().int().min(1).max(1_000_000) }),
  z.object({ say: z.literal('failed'), reason: reasonSchema }),
  /** Escape was pressed inside. */
  z.object({ say: z.literal('leave') }),
]);
export type FromFrame = z.infer<typeof fromFrameSchema>;

/** Its own page with its own policy (src-main/app/app-protocol.ts), built by vite.pdf.config.mts. */
export const PDF_PAGE = 'pdf/index.html';
