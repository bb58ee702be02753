import type { ApprovedTemplates } from '../../desk/templates/approved-templates.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface ApprovedTemplateHandlerDependencies {
  approvedTemplates: Pick<ApprovedTemplates, 'list' | 'refresh'>;
}

export const approvedTemplateHandlers = ({
  approvedTemplates,
}: ApprovedTemplateHandlerDependencies): HandlersFor<'approvedTemplates'> => ({
  'approvedTemplates.list': () => approvedTemplates.list(),
  'approvedTemplates.refresh': () => approvedTemplates.refresh(),
});
