import { Button, TextInput } from '@mantine/core';
import { IconMessageBolt, IconPlus, IconSearch } from '@tabler/icons-react';
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

type Filter = TemplateCategory | 'all' | 'archived';

/** Everything there is, by category or search; what is used most comes first. */
export function TemplateList(props: {
  templates: readonly Template[];
  isLoading: boolean;
  openId: number | null;
  mayEdit: boolean;
  onOpen: (template: Template) => void;
  onNew: () => void;
}) {
  const { t, count, language } = useWords();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const labelOf = ({ category }: Template): string => t(`templates.category-${category}`);
  const filtered = props.templates.filter(({ isArchived, category }) =>
    filter === 'archived' ? isArchived : !isArchived && (filter === 'all' || category === filter),
  );
  const found = findTemplates(filtered, query, labelOf);
  const filters: Filter[] = [
    'all',
    ...TEMPLATE_CATEGORIES.filter((category) => props.templates.some((one) => one.category === category)),
    'archived',
  ];
  const filterName = (one: Filter): string =>
    one === 'all' || one === 'archived' ? t(`templates.${one}`) : t(`templates.category-${one}`);
  const emptyNote = (): { title: string; body: string } => {
    if (props.templates.length === 0) {
      return { title: t('templates.none-title'), body: t('templates.none-body') };
    }
    const isFilterEmpty = filter === 'archived' && filtered.length === 0;
    return {
      title: t(isFilterEmpty ? 'templates.archived-none' : 'templates.nothing-title'),
      body: isFilterEmpty ? '' : t('templates.nothing-body'),
    };
  };
  return (
    <section className={classes.side} aria-label={t('templates.title')}>
      <header className={classes.header}>
        <h1 className={classes.title}>{t('templates.title')}</h1>
        {props.mayEdit ? (
          <div className={classes.tools}>
            <Button
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={props.onNew}
              data-testid="template-new"
            >
              {t('templates.new')}
            </Button>
            <ListMenu />
          </div>
        ) : null}
      </header>
      <p className={classes.hint}>{t('templates.hint')}</p>
      <TextInput
        className={classes.search}
        type="search"
        radius="xl"
        attributes={{ input: { dir: 'auto' } }}
        value={query}
        maxLength={100}
        placeholder={t('templates.search')}
        aria-label={t('templates.search')}
        leftSection={<IconSearch size={17} aria-hidden="true" />}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-testid="template-search"
      />
      <div className={classes.shelves} role="group" aria-label={t('templates.category')}>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.shelf}
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {filterName(one)}
          </button>
        ))}
      </div>
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
      {found.length === 0 && !props.isLoading ? (
        <EmptyNote picture={<IconMessageBolt size={34} stroke={1.4} />} {...emptyNote()} />
      ) : null}
    </section>
  );
}
