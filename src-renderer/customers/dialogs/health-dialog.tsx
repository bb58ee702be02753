import { TagsInput, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { MAX_NOTES_LENGTH, type CustomerHealth } from '#shared/domain/customers/customer.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSaveHealth } from '../customers-api.ts';
import classes from './editor.module.css';
import { CustomerForm } from './customer-form.tsx';
import { ICON } from '../../ui/icon-size.ts';

const MAX_ITEM_LENGTH = 120;

/** What is private: allergies, chronic medicines, notes. */
export function HealthDialog(props: { customerId: number; health: CustomerHealth; onClose: () => void }) {
  const { t } = useWords();
  const [start] = useState(props.health);
  const [draft, setDraft] = useState(start);
  const save = useSaveHealth();
  const differs = (key: keyof CustomerHealth): boolean =>
    JSON.stringify(start[key]) !== JSON.stringify(draft[key]);
  // Only what differs is said: a colleague's or a merge's word on the others stays.
  const change = {
    ...(differs('notes') ? { notes: draft.notes } : {}),
    ...(differs('allergies') ? { allergies: draft.allergies } : {}),
    ...(differs('medicines') ? { medicines: draft.medicines } : {}),
  };
  const list = (key: 'allergies' | 'medicines') => (
    <TagsInput
      spellCheck={false}
      label={t(`customers.${key}`)}
      description={t(`customers.${key}-hint`)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      attributes={{ input: { dir: 'auto', maxLength: MAX_ITEM_LENGTH } }}
      value={draft[key]}
      maxTags={60}
      acceptValueOnBlur
      onChange={(items) => setDraft((now) => ({ ...now, [key]: items }))}
      data-testid={`dialog-${key}`}
    />
  );
  return (
    <CustomerForm
      title={t('customers.health')}
      isDirty={Object.keys(change).length > 0}
      isSaving={save.isPending}
      error={save.isError ? errorCodeOf(save.error) : null}
      onSubmit={() => {
        if (Object.keys(change).length === 0) props.onClose();
        else save.mutate({ id: props.customerId, change }, { onSuccess: props.onClose });
      }}
      onClose={props.onClose}
      testId="health-dialog"
    >
      <p className={classes.private}>
        <IconLock {...ICON.line} />
        {t('customers.health-private')}
      </p>
      {list('allergies')}
      {list('medicines')}
      <Textarea
        spellCheck
        label={t('customers.notes')}
        attributes={{ input: { dir: 'auto' } }}
        autosize
        minRows={3}
        maxRows={10}
        value={draft.notes}
        maxLength={MAX_NOTES_LENGTH}
        onChange={(event) => setDraft((now) => ({ ...now, notes: event.target.value }))}
        data-testid="dialog-notes"
      />
    </CustomerForm>
  );
}
