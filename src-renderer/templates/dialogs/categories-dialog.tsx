import { Button, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { OwnCategory } from '#shared/domain/templates/template-category.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useOwnCategories, useSaveCategory } from '../categories-api.ts';
import classes from './categories.module.css';
import { RemoveCategory } from './remove-category.tsx';

/** The pharmacy's own categories: made, renamed, put into one another, removed. */
export function CategoriesDialog({ onClose }: { onClose: () => void }) {
  const { t, count } = useWords();
  const categories = useOwnCategories();
  const [renamed, setRenamed] = useState<OwnCategory | null>(null);
  const [removed, setRemoved] = useState<OwnCategory | null>(null);
  const all = categories.data ?? [];
  return (
    <Dialog width="form" title={t('templates.own-categories')} onClose={onClose} testId="template-categories">
      <p className={classes.hint}>{t('templates.own-categories-hint')}</p>
      <CategoryForm key={renamed?.id ?? 'new'} category={renamed} onDone={() => setRenamed(null)} />
      {categories.data === undefined ? <QueryStates query={categories} /> : null}
      <ul className={classes.list}>
        {all.map((category) => (
          <li key={category.id} className={classes.row} data-testid="category-row">
            <bdi className={classes.name}>{category.name}</bdi>
            <span className={classes.hint}>{count('templates.in-category', category.templates)}</span>
            <TooltipIconButton
              label={`${t('templates.rename')}: ${isolate(category.name)}`}
              tooltip={t('templates.rename')}
              size="row"
              onClick={() => {
                setRemoved(null);
                setRenamed(category);
              }}
              data-testid="category-rename"
            >
              <IconPencil {...ICON.control} />
            </TooltipIconButton>
            <TooltipIconButton
              label={`${t('templates.remove-category')}: ${isolate(category.name)}`}
              tooltip={t('templates.remove-category')}
              size="row"
              onClick={() => setRemoved(category)}
              data-testid="category-remove"
            >
              <IconTrash {...ICON.control} />
            </TooltipIconButton>
          </li>
        ))}
      </ul>
      {removed === null ? null : (
        <RemoveCategory
          key={removed.id}
          category={removed}
          others={all.filter(({ id }) => id !== removed.id)}
          onDone={() => setRemoved(null)}
        />
      )}
    </Dialog>
  );
}

/** A new one, or another name for one. */
function CategoryForm({ category, onDone }: { category: OwnCategory | null; onDone: () => void }) {
  const { t } = useWords();
  const save = useSaveCategory();
  const [text, setText] = useState(category?.name ?? '');
  const name = text.trim();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        save.mutate(
          { id: category?.id ?? null, name },
          {
            onSuccess: () => {
              setText('');
              onDone();
            },
          },
        );
      }}
    >
      <TextInput
        spellCheck={false}
        className={classes.field}
        label={t(category === null ? 'templates.new-category' : 'templates.rename')}
        attributes={{ input: { dir: 'auto' } }}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-testid="category-name"
      />
      <Button type="submit" disabled={name === ''} loading={save.isPending} data-testid="category-save">
        {t(category === null ? 'templates.add-category' : 'templates.save')}
      </Button>
      {category === null ? null : (
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      )}
      {save.isError ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
    </form>
  );
}
