import { readOwnCategories } from '../../rows/templates/template-categories.ts';
import { readVersions } from '../../rows/templates/template-versions.ts';
import { getTemplate, readTemplates } from '../../rows/templates/templates.ts';
import type { Query } from '../operation.ts';

export const listTemplates: Query<'listTemplates'> = (tx) => readTemplates(tx);

export const listTemplateCategories: Query<'listTemplateCategories'> = (tx) => readOwnCategories(tx);

export const listTemplateVersions: Query<'listTemplateVersions'> = (tx, { id }) => {
  getTemplate(tx, id);
  return readVersions(tx, id);
};
