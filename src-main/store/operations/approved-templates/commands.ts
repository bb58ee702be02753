import { replaceApprovedTemplates } from '../../rows/templates/approved-templates.ts';
import type { Operation } from '../operation.ts';
import { queueTemplate } from './queue-template.ts';

export const saveApprovedTemplates: Operation<'saveApprovedTemplates'> = (tx, { templates, now }) => {
  replaceApprovedTemplates(tx, templates, now);
  tx.changes.touched('approved-templates');
};

export const enqueueTemplate: Operation<'enqueueTemplate'> = (tx, input) => queueTemplate(tx, input);
