import { Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { MAX_ADDRESS_LENGTH, MAX_TAG_LENGTH } from '#shared/domain/customers/customer.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { useTags } from '../customers-api.ts';
import type { CustomerDraft } from './draft.ts';
import classes from './editor.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { useSuggestions } from '../../ui/use-suggestions.ts';

type FieldsProps = {
  draft: CustomerDraft;
  onChange: (part: Partial<CustomerDraft>) => void;
};

const LANGUAGES = ['auto', 'ar', 'en'] as const;

/** Who it is and where they write from: one of both must be known. */
export function IdentityFields(
  props: FieldsProps & { isNew: boolean; isMissing: boolean; phoneError: string | null },
) {
  const { draft, onChange, isNew, isMissing } = props;
  const { t } = useWords();
  return (
    <>
      <TextInput
        spellCheck={false}
        data-autofocus
        label={t('customers.name')}
        description={t('customers.name-hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        attributes={{ input: { dir: 'auto' } }}
        value={draft.name}
        maxLength={100}
        error={isMissing ? t('customers.need-name-or-phone') : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-testid="dialog-name"
      />
      <TagsInput
        spellCheck={false}
        label={t(isNew ? 'customers.phones' : 'customers.phones-typed')}
        description={t('customers.phones-hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        attributes={{ input: { dir: 'ltr', inputMode: 'tel' } }}
        value={draft.phones}
        error={props.phoneError}
        maxTags={10}
        acceptValueOnBlur
        onChange={(phones) => onChange({ phones })}
        data-testid="dialog-phones"
      />
    </>
  );
}

/** Where they live; a place that they sent can be taken away, not typed. */
export function AddressField({ draft, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Textarea
        spellCheck={false}
        label={t('customers.address')}
        attributes={{ input: { dir: 'auto' } }}
        autosize
        minRows={2}
        maxRows={5}
        value={draft.address}
        maxLength={MAX_ADDRESS_LENGTH}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
        data-testid="dialog-address"
      />
      {draft.point === null ? null : (
        <div className={classes.point}>
          <span>
            <IconMapPin {...ICON.line} /> {t('customers.address-point')}
          </span>
          <Button variant="subtle" size="compact-xs" onClick={() => onChange({ point: null })}>
            {t('customers.address-remove-point')}
          </Button>
        </div>
      )}
    </>
  );
}

/** When they were born, and which language they are answered in. */
export function PersonFields(
  props: FieldsProps & { isDateBad: boolean; onDateUnreadable: (isUnreadable: boolean) => void },
) {
  const { draft, onChange, isDateBad } = props;
  const { t } = useWords();
  return (
    <div className={classes.pair}>
      <DateField
        label={t('customers.birth-date')}
        value={draft.birthDate}
        min="1900-01-01"
        max={pharmacyDay()}
        error={isDateBad ? t('customers.birth-date-bad') : null}
        isClearable
        onChange={(birthDate) => onChange({ birthDate })}
        onUnreadable={props.onDateUnreadable}
        testId="dialog-birth-date"
      />
      <Select
        label={t('customers.language')}
        data={LANGUAGES.map((value) => ({ value, label: t(`customers.language-${value}`) }))}
        value={draft.language}
        allowDeselect={false}
        onChange={(value) => onChange({ language: LANGUAGES.find((one) => one === value) ?? 'auto' })}
      />
    </div>
  );
}

/** What they are grouped by; the tags that others have are offered. */
export function TagsField({ draft, onChange }: FieldsProps) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const sought = search.trim().toLocaleLowerCase();
  const offered = (useTags().data ?? [])
    .map(({ name }) => name)
    .filter((name) => !draft.tags.includes(name) && name.toLocaleLowerCase().includes(sought));
  return (
    <TagsInput
      spellCheck={false}
      label={t('customers.tags')}
      description={t('customers.tags-hint')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      attributes={{ input: { dir: 'auto', maxLength: MAX_TAG_LENGTH } }}
      data={offered}
      onSearchChange={setSearch}
      {...useSuggestions(offered.length > 0)}
      value={draft.tags}
      maxTags={30}
      acceptValueOnBlur
      onChange={(tags) => onChange({ tags })}
      data-testid="dialog-tags"
    />
  );
}
