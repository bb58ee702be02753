import { readTemplates } from '../../rows/templates/templates.ts';
import type { Query } from '../operation.ts';

export const listTemplates: Query<'listTemplates'> = (tx) => readTemplates(tx);
