import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { foldText } from '#shared/text/fold-text.ts';

export const keyOf = ({ name, language }: Pick<ApprovedTemplate, 'name' | 'language'>): string =>
  `${name} ${language}`;

/** Those with every word of the query in their name or their text. */
export function findApproved(templates: readonly ApprovedTemplate[], query: string): ApprovedTemplate[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return templates.filter(({ name, body, header }) => {
    const heading = header?.kind === 'text' ? header.text : '';
    const text = foldText(`${name} ${name.replaceAll('_', ' ')} ${heading} ${body}`);
    return words.every((word) => text.includes(word));
  });
}
