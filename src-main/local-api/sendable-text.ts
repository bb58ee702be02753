import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';

/** Half a character, or what bytes that are no UTF-8 were read as: an old till speaks windows-1256. */
const BROKEN = /[\p{Cs}\uFFFD]/u;
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const VISIBLE = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** A text that a customer can read as it was meant: nobody looks at it before it goes. */
export const sendableText = z
  .string()
  .max(MAX_TEXT_LENGTH)
  .refine((text) => !BROKEN.test(text), { message: 'broken characters; it must be UTF-8' })
  .refine((text) => !CONTROL.test(text), { message: 'control characters' });

export const visibleText = sendableText.refine((text) => VISIBLE.test(text), {
  message: 'nothing that can be seen',
});
