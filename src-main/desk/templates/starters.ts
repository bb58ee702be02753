import type { Language } from '../../../src-shared/domain/bilingual.ts';
import type { TemplateDraft } from '../../../src-shared/domain/templates/template.ts';
import { STARTER_TEMPLATES } from '../../../src-shared/desk/starter-templates/starter-templates.ts';

/** The starter set, with its names in the language of the desk. */
export const starterDrafts = (language: Language): TemplateDraft[] =>
  STARTER_TEMPLATES.map(({ shortcut, category, kind, name, body }) => ({
    shortcut,
    category,
    kind,
    name: name[language],
    body,
    files: [],
  }));
