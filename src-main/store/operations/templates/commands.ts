import { AppError } from '#shared/domain/errors.ts';
import {
  changeTemplate,
  countUse,
  findIdOfShortcut,
  getTemplate,
  insertTemplate,
  setArchived,
} from '../../rows/templates/templates.ts';
import type { Operation } from '../operation.ts';

export const saveTemplate: Operation<'saveTemplate'> = (tx, { id, draft, now }) => {
  const holder = findIdOfShortcut(tx, draft.shortcut);
  if (holder !== undefined && holder !== id) throw new AppError('shortcut-taken');
  tx.changes.templatesChanged();
  if (id === null) return getTemplate(tx, insertTemplate(tx, draft, now));
  changeTemplate(tx, id, draft, now);
  return getTemplate(tx, id);
};

export const setTemplateArchived: Operation<'setTemplateArchived'> = (tx, { id, isArchived, now }) => {
  setArchived(tx, id, isArchived, now);
  tx.changes.templatesChanged();
};

export const countTemplateUses: Operation<'countTemplateUses'> = (tx, { ids, now }) => {
  for (const id of new Set(ids)) countUse(tx, id, now);
  tx.changes.templatesChanged();
};

export const addTemplates: Operation<'addTemplates'> = (tx, { drafts, now }) => {
  const skipped: string[] = [];
  for (const draft of drafts) {
    if (findIdOfShortcut(tx, draft.shortcut) === undefined) insertTemplate(tx, draft, now);
    else skipped.push(draft.shortcut);
  }
  tx.changes.templatesChanged();
  return { added: drafts.length - skipped.length, skipped };
};
