import { AppError } from '#shared/domain/errors.ts';
import { MOST_OWN_CATEGORIES } from '#shared/domain/templates/template-category.ts';
import {
  findCategoryOfName,
  hasCategory,
  insertCategory,
  readOwnCategories,
  removeCategory,
  renameCategory,
} from '../../rows/templates/template-categories.ts';
import type { Operation } from '../operation.ts';

export const saveTemplateCategory: Operation<'saveTemplateCategory'> = (tx, { id, name, by, now }) => {
  const holder = findCategoryOfName(tx, name);
  if (holder !== undefined && holder !== id) throw new AppError('category-taken');
  tx.changes.templatesChanged();
  if (id !== null) {
    renameCategory(tx, id, name, now);
    return { id };
  }
  if (readOwnCategories(tx).length >= MOST_OWN_CATEGORIES) throw new AppError('categories-full');
  return { id: insertCategory(tx, name, by, now) };
};

export const removeTemplateCategory: Operation<'removeTemplateCategory'> = (tx, { id, intoId }) => {
  if (intoId !== null && (intoId === id || !hasCategory(tx, intoId)))
    throw new AppError('not-found', { message: `template category ${intoId}` });
  removeCategory(tx, id, intoId);
  tx.changes.templatesChanged();
};
