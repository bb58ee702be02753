import { useWords } from '../../i18n/use-words.ts';
import { useOwnCategories } from '../categories-api.ts';
import type { TemplateFilter } from './template-filter.ts';

/** What a filter is called. */
export function useFilterName(): (filter: TemplateFilter) => string {
  const { t } = useWords();
  const own = useOwnCategories().data ?? [];
  return (filter) => {
    if (filter === 'all' || filter === 'archived') return t(`templates.${filter}`);
    const category = own.find(({ id }) => filter === `own:${id}`);
    if (category !== undefined) return category.name;
    return isOwn(filter) ? '' : t(`templates.category-${filter}`);
  };
}

const isOwn = (filter: TemplateFilter): filter is `own:${number}` => filter.startsWith('own:');
