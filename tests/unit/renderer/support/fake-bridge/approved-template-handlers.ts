import type { PartHandlers } from './fake-desk.ts';

/** A desk whose link has no approved templates. */
export const approvedTemplateHandlers = (): PartHandlers<'approvedTemplates'> => ({
  'approvedTemplates.list': () => ({ templates: [], readAt: null, isUsed: false }),
  'approvedTemplates.refresh': () => ({ templates: [], readAt: null, isUsed: false }),
});
