import { Select } from '@mantine/core';
import {
  TEMPLATE_CATEGORIES,
  templateCategorySchema,
  type TemplateDraft,
} from '#shared/domain/templates/template.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useOwnCategories } from '../categories-api.ts';

/** Where a reply belongs: a category that every desk has, or one of the pharmacy's own. */
export function CategoryField(props: {
  draft: Pick<TemplateDraft, 'category' | 'ownCategoryId'>;
  isReadOnly: boolean;
  onChange: (part: Pick<TemplateDraft, 'category' | 'ownCategoryId'>) => void;
}) {
  const { t } = useWords();
  const { draft, isReadOnly, onChange } = props;
  const own = useOwnCategories().data ?? [];
  const chosen = own.find(({ id }) => id === draft.ownCategoryId);
  const every = TEMPLATE_CATEGORIES.map((value) => ({ value, label: t(`templates.category-${value}`) }));
  const ours = own.map(({ id, name }) => ({ value: `own:${id}`, label: name }));
  return (
    <Select
      label={t('templates.category')}
      data={
        ours.length === 0
          ? every
          : [
              { group: t('templates.own-categories'), items: ours },
              { group: t('templates.every-desk'), items: every },
            ]
      }
      value={chosen === undefined ? draft.category : `own:${chosen.id}`}
      allowDeselect={false}
      readOnly={isReadOnly}
      onChange={(value) => {
        const category = templateCategorySchema.safeParse(value).data;
        if (category !== undefined) onChange({ category, ownCategoryId: null });
        else onChange({ category: draft.category, ownCategoryId: Number(value?.slice('own:'.length)) });
      }}
      data-testid="template-category"
    />
  );
}
