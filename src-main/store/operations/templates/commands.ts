import { AppError } from '#shared/domain/errors.ts';
import {
  changeTemplate,
  countUse,
  findIdOfShortcut,
  getTemplate,
  insertTemplate,
  setArchived,
} from '../../rows/templates/templates.ts';
import { findCategoryOfName, insertCategory } from '../../rows/templates/template-categories.ts';
import { keepVersion } from '../../rows/templates/template-versions.ts';
import type { Operation } from '../operation.ts';

export const saveTemplate: Operation<'saveTemplate'> = (tx, { id, revision, draft, by = null, now }) => {
  const holder = findIdOfShortcut(tx, draft.shortcut);
  if (holder !== undefined && holder !== id) throw new AppError('shortcut-taken');
  tx.changes.templatesChanged();
  if (id === null) {
    const made = getTemplate(tx, insertTemplate(tx, draft, by, now));
    keepVersion(tx, made);
    return made;
  }
  const before = getTemplate(tx, id);
  if (revision !== undefined && revision !== before.revision) throw new AppError('template-changed');
  // Of one that was made before versions were kept.
  keepVersion(tx, before);
  changeTemplate(tx, id, draft, { by, now });
  const after = getTemplate(tx, id);
  keepVersion(tx, after);
  return after;
};

export const setTemplateArchived: Operation<'setTemplateArchived'> = (
  tx,
  { id, isArchived, by = null, now },
) => {
  setArchived(tx, id, isArchived, { by, now });
  tx.changes.templatesChanged();
};

export const countTemplateUses: Operation<'countTemplateUses'> = (tx, { ids, now }) => {
  for (const id of new Set(ids)) countUse(tx, id, now);
  tx.changes.templatesChanged();
};

export const addTemplates: Operation<'addTemplates'> = (tx, { drafts, by = null, now }) => {
  const skipped: string[] = [];
  for (const { ownCategory, ...draft } of drafts) {
    if (findIdOfShortcut(tx, draft.shortcut) !== undefined) {
      skipped.push(draft.shortcut);
      continue;
    }
    const ownCategoryId =
      ownCategory === undefined
        ? null
        : (findCategoryOfName(tx, ownCategory) ?? insertCategory(tx, ownCategory, by, now));
    insertTemplate(tx, { ...draft, ownCategoryId }, by, now);
  }
  tx.changes.templatesChanged();
  return { added: drafts.length - skipped.length, skipped };
};
