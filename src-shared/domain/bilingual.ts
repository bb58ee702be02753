import { z } from 'zod';

export const languageSchema = z.enum(['ar', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** Lines that go to customers, in both languages. */
export const bilingualSchema = z.object({
  ar: z.string().trim().min(1).max(4096),
  en: z.string().trim().min(1).max(4096),
});
export type Bilingual = z.infer<typeof bilingualSchema>;
