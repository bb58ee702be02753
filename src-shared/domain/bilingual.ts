import { z } from 'zod';
import { LANGUAGES } from './languages.ts';

export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** As WhatsApp takes it in one message. */
export const LONGEST_TEXT = 4096;

/** Lines that go to customers, in both languages. */
export const bilingualUpTo = (length: number) =>
  z.object({ ar: z.string().trim().min(1).max(length), en: z.string().trim().min(1).max(length) });

export const bilingualSchema = bilingualUpTo(LONGEST_TEXT);
export type Bilingual = z.infer<typeof bilingualSchema>;
