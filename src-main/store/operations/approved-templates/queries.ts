import { readApprovedTemplates } from '../../rows/templates/approved-templates.ts';
import type { Query } from '../operation.ts';

export const listApprovedTemplates: Query<'listApprovedTemplates'> = (tx) => readApprovedTemplates(tx);
