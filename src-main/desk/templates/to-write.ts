import type { Template } from '#shared/domain/templates/template.ts';

/** A saved reply as a file holds it: its own category by name, because ids are this desk's. */
export type ToWrite = Pick<Template, 'name' | 'category' | 'kind' | 'shortcut' | 'body'> & {
  ownCategory?: string | undefined;
};
