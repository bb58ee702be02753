import type { Template } from '../../domain/template.ts';
import { parseTemplate } from './parse-template.ts';

type Bodies = Template['body'];

export const hasText = (body: Bodies): boolean => body.ar.trim() !== '' || body.en.trim() !== '';

/** Whether every blank of both languages can be read, so that nobody sends a customer our braces. */
export function isReadable(body: Bodies): boolean {
  return [body.ar, body.en].every((text) => parseTemplate(text.trim()).problems.length === 0);
}

/** The text in the wanted language, else in the other one. */
export function bodyIn(body: Bodies, language: keyof Bodies): string {
  return body[language].trim() === '' ? body[language === 'ar' ? 'en' : 'ar'] : body[language];
}
