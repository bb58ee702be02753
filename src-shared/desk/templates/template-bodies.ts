import type { Template } from '../../domain/templates/template.ts';
import { previewOf } from '../../text/preview.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateVariable } from './template-names.ts';

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

/** One line of a template for a list: what will be filled in shows its name in brackets. */
export function outlineOf(text: string, nameOf: (variable: TemplateVariable) => string): string {
  const pieces = parseTemplate(text).tokens.map((token) => {
    if (token.is === 'text') return token.text;
    return `[${token.is === 'blank' ? token.blank.label : nameOf(token.name)}]`;
  });
  return previewOf(pieces.join(''));
}
