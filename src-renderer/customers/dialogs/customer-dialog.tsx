import { Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { MAX_ADDRESS_LENGTH, MAX_TAG_LENGTH, type Customer } from '#shared/domain/customers/customer.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { todayHere } from '../card/age.ts';
import { useAddCustomer, useSaveCustomer, useTags } from '../customers-api.ts';
import { changeOf, draftOf, isBirthDate, type CustomerDraft } from './draft.ts';
import classes from './editor.module.css';
import { CustomerForm } from './customer-form.tsx';
import { ICON } from '../../ui/icon-size.ts';

const LANGUAGES = ['auto', 'ar', 'en'] as const;

/** All that staff can say of a customer; null makes a new one. */
export function CustomerDialog(props: {
  customer: Customer | null;
  onClose: () => void;
  onAdded?: (id: number) => void;
}) {
  const { t } = useWords();
  const { customer } = props;
  const [start] = useState(() => draftOf(customer));
  const [draft, setDraft] = useState(start);
  const [isChecked, setChecked] = useState(false);
  const [isDateUnreadable, setDateUnreadable] = useState(false);
  const known = useTags().data ?? [];
  const save = useSaveCustomer();
  const add = useAddCustomer();
  const asked = customer === null ? add : save;
  const change = changeOf(start, draft);
  const isDirty = Object.keys(change).length > 0;
  const isDateBad = !isBirthDate(draft.birthDate, todayHere());
  const isNobody = customer === null && draft.name.trim() === '' && draft.phones.length === 0;
  const set = (part: Partial<CustomerDraft>): void => setDraft((now) => ({ ...now, ...part }));

  const submit = (): void => {
    setChecked(true);
    if (isDateBad || isDateUnreadable || isNobody) return;
    const done = { onSuccess: ({ id }: Customer) => close(id) };
    if (!isDirty) props.onClose();
    else if (customer === null) add.mutate({ change }, done);
    else save.mutate({ id: customer.id, change }, done);
  };
  const close = (id: number): void => {
    notifications.show({ message: t('customers.saved') });
    props.onClose();
    if (customer === null) props.onAdded?.(id);
  };

  return (
    <CustomerForm
      title={t(customer === null ? 'customers.new-title' : 'customers.edit-title')}
      isDirty={isDirty || isDateUnreadable}
      isSaving={asked.isPending}
      error={asked.isError ? errorCodeOf(asked.error) : null}
      onSubmit={submit}
      onClose={props.onClose}
      testId="customer-dialog"
    >
      <TextInput
        data-autofocus
        label={t('customers.name')}
        description={t('customers.name-hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        attributes={{ input: { dir: 'auto' } }}
        value={draft.name}
        maxLength={100}
        error={isChecked && isNobody ? t('customers.need-name-or-phone') : null}
        onChange={(event) => set({ name: event.currentTarget.value })}
        data-testid="dialog-name"
      />
      <TagsInput
        label={t(customer === null ? 'customers.phones' : 'customers.phones-typed')}
        description={t('customers.phones-hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        attributes={{ input: { dir: 'ltr', inputMode: 'tel' } }}
        value={draft.phones}
        maxTags={10}
        acceptValueOnBlur
        onChange={(phones) => set({ phones })}
        data-testid="dialog-phones"
      />
      <Textarea
        label={t('customers.address')}
        attributes={{ input: { dir: 'auto' } }}
        autosize
        minRows={2}
        maxRows={5}
        value={draft.address}
        maxLength={MAX_ADDRESS_LENGTH}
        onChange={(event) => set({ address: event.currentTarget.value })}
        data-testid="dialog-address"
      />
      {draft.point === null ? null : (
        <div className={classes.point}>
          <span>
            <IconMapPin {...ICON.line} /> {t('customers.address-point')}
          </span>
          <Button variant="subtle" size="compact-xs" onClick={() => set({ point: null })}>
            {t('customers.address-remove-point')}
          </Button>
        </div>
      )}
      <div className={classes.pair}>
        <DateField
          label={t('customers.birth-date')}
          value={draft.birthDate}
          min="1900-01-01"
          max={todayHere()}
          error={isDateBad || (isChecked && isDateUnreadable) ? t('customers.birth-date-bad') : null}
          isClearable
          onChange={(birthDate) => set({ birthDate })}
          onUnreadable={setDateUnreadable}
          testId="dialog-birth-date"
        />
        <Select
          label={t('customers.language')}
          data={LANGUAGES.map((value) => ({ value, label: t(`customers.language-${value}`) }))}
          value={draft.language}
          allowDeselect={false}
          onChange={(value) => set({ language: LANGUAGES.find((one) => one === value) ?? 'auto' })}
        />
      </div>
      <TagsInput
        label={t('customers.tags')}
        description={t('customers.tags-hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        attributes={{ input: { dir: 'auto', maxLength: MAX_TAG_LENGTH } }}
        data={known.map(({ name }) => name)}
        value={draft.tags}
        maxTags={30}
        acceptValueOnBlur
        onChange={(tags) => set({ tags })}
        data-testid="dialog-tags"
      />
    </CustomerForm>
  );
}
