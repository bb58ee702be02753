import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { OwnCategory } from '#shared/domain/templates/template-category.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useRemoveCategory } from '../categories-api.ts';
import classes from './categories.module.css';

const NONE = 'none';

/** Before a category goes: where its replies go. No reply goes with it. */
export function RemoveCategory(props: {
  category: OwnCategory;
  others: readonly OwnCategory[];
  onDone: () => void;
}) {
  const { t } = useWords();
  const remove = useRemoveCategory();
  const [into, setInto] = useState(NONE);
  const { category, others, onDone } = props;
  return (
    <div className={classes.remove} role="group" aria-label={t('templates.remove-category')}>
      <p className={classes.hint}>{t('templates.remove-category-body', { name: isolate(category.name) })}</p>
      <Select
        label={t('templates.move-into')}
        value={into}
        data={[
          { value: NONE, label: t('templates.into-none') },
          ...others.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        allowDeselect={false}
        onChange={(value) => setInto(value ?? NONE)}
        data-testid="category-into"
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button
          color="red.9"
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(
              { id: category.id, intoId: into === NONE ? null : Number(into) },
              { onSuccess: onDone },
            )
          }
          data-testid="category-remove-yes"
        >
          {t(into === NONE ? 'templates.remove-category' : 'templates.merge-category')}
        </Button>
      </div>
    </div>
  );
}
