import { useCallback } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TemplateCategory } from '#shared/domain/templates/template.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useWords } from '../i18n/use-words.ts';

/** The pharmacy's own, by name. The key begins with the replies', so that both are read anew together. */
export const useOwnCategories = () =>
  useQuery({
    queryKey: [...queryKeys.templates, 'categories'],
    queryFn: () => invoke('templates.categories', undefined),
  });

export const useSaveCategory = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'templates.saveCategory'>) => invoke('templates.saveCategory', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useRemoveCategory = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'templates.removeCategory'>) => invoke('templates.removeCategory', input),
  });

/** Where a reply belongs: one of the pharmacy's own, else one that every desk has. */
export type InCategory = { category: TemplateCategory; ownCategoryId?: number | null | undefined };

/** What a reply's category is called. */
export function useCategoryName(): (of: InCategory) => string {
  const { t } = useWords();
  const own = useOwnCategories().data;
  // Whoever searches by it does so again only when a name has changed.
  return useCallback(
    ({ category, ownCategoryId }) =>
      own?.find(({ id }) => id === ownCategoryId)?.name ?? t(`templates.category-${category}`),
    [own, t],
  );
}
