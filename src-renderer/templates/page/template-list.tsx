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
import { ICON } from '../../ui/icon-size.ts';

type Shelf = TemplateCategory | 'all' | 'archived';

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
  const [shelf, setShelf] = useState<Shelf>('all');
  const labelOf = ({ category }: Template): string => t(`templates.category-${category}`);
  const shelved = props.templates.filter(({ isArchived, category }) =>
    shelf === 'archived' ? isArchived : !isArchived && (shelf === 'all' || category === shelf),
  );
  const found = findTemplates(shelved, query, labelOf);
  const shelves: Shelf[] = [
    'all',
    ...TEMPLATE_CATEGORIES.filter((category) => props.templates.some((one) => one.category === category)),
    'archived',
  ];
  const shelfName = (one: Shelf): string =>
    one === 'all' || one === 'archived' ? t(`templates.${one}`) : t(`templates.category-${one}`);
  const emptyNote = (): { title: string; body: string } => {
    if (props.templates.length === 0) {
      return { title: t('templates.none-title'), body: t('templates.none-body') };
    }
    const isShelfEmpty = shelf === 'archived' && shelved.length === 0;
    return {
      title: t(isShelfEmpty ? 'templates.archived-none' : 'templates.nothing-title'),
      body: isShelfEmpty ? '' : t('templates.nothing-body'),
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
              leftSection={<IconPlus {...ICON.line} />}
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
        leftSection={<IconSearch {...ICON.control} />}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-testid="template-search"
      />
      <div className={classes.shelves} role="group" aria-label={t('templates.category')}>
        {shelves.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.shelf}
            aria-pressed={one === shelf}
            onClick={() => setShelf(one)}
          >
            {shelfName(one)}
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
        <EmptyNote picture={<IconMessageBolt {...ICON.note} />} {...emptyNote()} />
      ) : null}
    </section>
  );
}
