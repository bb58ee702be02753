import { z } from 'zod';

/** One file of a support bundle, with every letter that it will hold. */
export const bundleFileSchema = z.object({
  name: z.string().max(60),
  text: z.string(),
});
export type BundleFile = z.infer<typeof bundleFileSchema>;

export const bundlePreviewSchema = z.object({
  /** Of this preview: what is saved is what was read. */
  id: z.string(),
  files: z.array(bundleFileSchema),
});
export type BundlePreview = z.infer<typeof bundlePreviewSchema>;
