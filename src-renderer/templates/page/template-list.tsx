import { Button } from '@mantine/core';
import { IconMessageBolt, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Template } from '#shared/domain/templates/template.ts';
import { otherLayout } from '#shared/text/other-layout.ts';
import { findTemplates } from '#shared/desk/templates/find-templates.ts';
import { StartChat } from '../../start-chat/start-chat.tsx';
import { useStartChat } from '../../start-chat/use-start-chat.ts';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ListMenu } from './list-menu.tsx';
import picks from '../../ui/page/pick-list.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';
import { ListColumn } from '../../ui/page/list-page.tsx';
import { ListStates } from '../../ui/page/list-states.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import type { useTemplates } from '../templates-api.ts';
import { useCategoryName, useOwnCategories } from '../categories-api.ts';
import { categoryFiltersFor, filterTemplates, type TemplateFilter } from './template-filter.ts';
import { useFilterName } from './use-filter-name.ts';
import { useAddStarterReplies } from './use-add-starter-replies.ts';
import { TemplateItem } from './template-item.tsx';

/** Everything there is, by category or search; what is used most comes first. */
export function TemplateList(props: {
  list: ReturnType<typeof useTemplates>;
  /** Leads to what is beside the saved replies. */
  kinds: ReactNode;
  openId: number | null;
  mayEdit: boolean;
  onOpen: (template: Template) => void;
  onNew: () => void;
}) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [wanted, setFilter] = useState<TemplateFilter>('all');
  const chat = useStartChat(query);
  const templates = props.list.data ?? [];
  const own = useOwnCategories().data ?? [];
  const labelOf = useCategoryName();
  const filterName = useFilterName();
  const filters: TemplateFilter[] = [...categoryFiltersFor(templates, own), 'archived'];
  // A category that somebody removed meanwhile narrows nothing down.
  const filter = filters.includes(wanted) ? wanted : 'all';
  const filtered = filterTemplates(templates, filter);
  const found = findTemplates(filtered, query, labelOf);
  const meant =
    found.length > 0
      ? undefined
      : otherLayout(query).find((one) => findTemplates(filtered, one, labelOf).length > 0);
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
          {props.kinds}
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
          <DidYouMean meant={meant} onTake={setQuery} />
        </>
      }
    >
      <ListStates
        list={props.list}
        isEmpty={found.length === 0}
        skeleton={<RowsSkeleton />}
        empty={
          <EmptyNote
            picture={<IconMessageBolt {...ICON.note} />}
            {...emptyWords(t, {
              isAll: templates.length === 0,
              isArchive: filter === 'archived' && filtered.length === 0,
            })}
            action={templates.length === 0 && props.mayEdit ? <AddStarters /> : <StartChat chat={chat} />}
            {...(templates.length === 0 ? { help: 'saved-replies' as const } : {})}
          />
        }
      >
        <ul className={picks.list}>
          {found.map((template) => (
            <TemplateItem
              key={template.id}
              template={template}
              isOpen={template.id === props.openId}
              onOpen={() => props.onOpen(template)}
            />
          ))}
        </ul>
      </ListStates>
    </ListColumn>
  );
}

/** Why nothing is shown. */
function emptyWords(
  t: Words['t'],
  { isAll, isArchive }: { isAll: boolean; isArchive: boolean },
): { title: string; body: string } {
  if (isAll) return { title: t('templates.none-title'), body: t('templates.none-body') };
  if (isArchive) return { title: t('templates.archived-none'), body: '' };
  return { title: t('templates.nothing-title'), body: t('templates.nothing-body') };
}

/** The quickest way to a first saved reply. */
function AddStarters() {
  const { t } = useWords();
  const starters = useAddStarterReplies();
  return (
    <Button
      variant="light"
      loading={starters.isPending}
      onClick={starters.add}
      data-testid="empty-add-starters"
    >
      {t('templates.add-starters')}
    </Button>
  );
}
