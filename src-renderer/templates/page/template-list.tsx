import { Button } from '@mantine/core';
import { IconMessageBolt, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Template, TemplateCategory } from '#shared/domain/templates/template.ts';
import { TEMPLATE_CATEGORIES } from '#shared/domain/templates/template.ts';
import { findTemplates } from '#shared/desk/templates/find-templates.ts';
import { bodyIn, outlineOf } from '#shared/desk/templates/template-bodies.ts';
import { useWords } from '../../i18n/use-words.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { CategoryMark } from '../marks/category-mark.tsx';
import { ListMenu } from './list-menu.tsx';
import classes from './templates-page.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';
import { ListColumn } from '../../ui/page/list-page.tsx';
import { ListStates } from '../../ui/page/list-states.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import type { useTemplates } from '../templates-api.ts';

type TemplateFilter = TemplateCategory | 'all' | 'archived';

/** Everything there is, by category or search; what is used most comes first. */
export function TemplateList(props: {
  list: ReturnType<typeof useTemplates>;
  openId: number | null;
  mayEdit: boolean;
  onOpen: (template: Template) => void;
  onNew: () => void;
}) {
  const { t, count, language } = useWords();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<TemplateFilter>('all');
  const templates = props.list.data ?? [];
  const labelOf = ({ category }: Template): string => t(`templates.category-${category}`);
  const filtered = templates.filter(({ isArchived, category }) =>
    filter === 'archived' ? isArchived : !isArchived && (filter === 'all' || category === filter),
  );
  const found = findTemplates(filtered, query, labelOf);
  const filters: TemplateFilter[] = [
    'all',
    ...TEMPLATE_CATEGORIES.filter((category) => templates.some((one) => one.category === category)),
    'archived',
  ];
  const filterName = (one: TemplateFilter): string =>
    one === 'all' || one === 'archived' ? t(`templates.${one}`) : t(`templates.category-${one}`);
  const emptyNote = (): { title: string; body: string } => {
    if (templates.length === 0) {
      return { title: t('templates.none-title'), body: t('templates.none-body') };
    }
    const isArchiveEmpty = filter === 'archived' && filtered.length === 0;
    return {
      title: t(isArchiveEmpty ? 'templates.archived-none' : 'templates.nothing-title'),
      body: isArchiveEmpty ? '' : t('templates.nothing-body'),
    };
  };
  return (
    <ListColumn
      title={t('templates.title')}
      hint={t('templates.hint')}
      actions={
        props.mayEdit ? (
          <>
            <Button
              size="xs"
              leftSection={<IconPlus {...ICON.line} />}
              onClick={props.onNew}
              data-testid="template-new"
            >
              {t('templates.new')}
            </Button>
            <ListMenu />
          </>
        ) : null
      }
      filters={
        <>
          <SearchField
            label={t('templates.search')}
            value={query}
            maxLength={100}
            onChange={setQuery}
            data-testid="template-search"
          />
          <FilterTabs
            label={t('templates.category')}
            value={filter}
            options={filters.map((one) => ({ value: one, label: filterName(one) }))}
            onChange={setFilter}
          />
        </>
      }
    >
      <ListStates
        list={props.list}
        isEmpty={found.length === 0}
        skeleton={<RowsSkeleton />}
        empty={<EmptyNote picture={<IconMessageBolt {...ICON.note} />} {...emptyNote()} />}
      >
        <ul className={classes.list}>
          {found.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                className={classes.item}
                aria-current={template.id === props.openId}
                onClick={() => props.onOpen(template)}
                data-testid="template-item"
              >
                <span className={classes.row}>
                  <bdi className={classes.name}>{template.name}</bdi>
                  <bdi className={classes.shortcut}>{`/${template.shortcut}`}</bdi>
                </span>
                <span className={classes.line} dir="auto">
                  {outlineOf(bodyIn(template.body, language), (name) => t(`templates.var-${name}`))}
                </span>
                <span className={classes.row}>
                  <CategoryMark category={template.category} />
                  <span className={classes.uses} data-testid="template-uses">
                    {template.uses === 0 ? t('templates.never-used') : count('templates.uses', template.uses)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </ListStates>
    </ListColumn>
  );
}
