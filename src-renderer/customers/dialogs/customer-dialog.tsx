import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customers/customer.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { usePhoneHolders } from '../../api/queries/phone-holders.ts';
import { useAddCustomer, useSaveCustomer } from '../customers-api.ts';
import { changeOf, draftOf, findBadPhone, isBirthDate, type CustomerDraft } from './draft.ts';
import { AddressField, IdentityFields, PersonFields, TagsField } from './customer-fields.tsx';
import { PhoneHoldersNote } from './phone-holders.tsx';
import { CustomerForm } from './customer-form.tsx';

/** All that staff can say of a customer; null makes a new one. */
export function CustomerDialog(props: {
  customer: Customer | null;
  /** What a new one begins with: the name and number of a contact card. */
  begin?: Partial<CustomerDraft>;
  onClose: () => void;
  onAdded?: (id: number) => void;
}) {
  const { t } = useWords();
  const { customer } = props;
  const [start] = useState(() => draftOf(customer));
  const [draft, setDraft] = useState(() => ({ ...start, ...props.begin }));
  const [isChecked, setChecked] = useState(false);
  const [isDateUnreadable, setDateUnreadable] = useState(false);
  const { setPage, setOpenCustomerId } = useNavigation();
  const [isShared, setShared] = useState(false);
  const [leavingTo, setLeavingTo] = useState<number | null>(null);
  const typed = draft.phones.filter((phone) => !start.phones.includes(phone));
  const holders = usePhoneHolders(customer?.id ?? null, typed).data ?? [];
  const save = useSaveCustomer();
  const add = useAddCustomer();
  const asked = customer === null ? add : save;
  const change = changeOf(start, draft);
  const isDirty = Object.keys(change).length > 0;
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const badPhone = findBadPhone(start, draft, country);
  const isDateBad = !isBirthDate(draft.birthDate, pharmacyDay());
  const isNobody = customer === null && draft.name.trim() === '' && draft.phones.length === 0;
  const set = (part: Partial<CustomerDraft>): void => setDraft((now) => ({ ...now, ...part }));

  const submit = (): void => {
    setChecked(true);
    if (isDateBad || isDateUnreadable || isNobody || badPhone !== undefined) return;
    const done = { onSuccess: ({ id }: Customer) => close(id) };
    if (!isDirty) props.onClose();
    else if (customer === null) add.mutate({ change, sharesPhones: isShared }, done);
    else save.mutate({ id: customer.id, change, sharesPhones: isShared }, done);
  };
  const close = (id: number): void => {
    notifications.show({ message: t('customers.saved') });
    props.onClose();
    if (customer === null) props.onAdded?.(id);
  };

  const leaveFor = (id: number): void => {
    setPage('customers');
    setOpenCustomerId(id);
    props.onClose();
  };
  // The number alone is nothing lost: whoever has it has it.
  const hasMore = Object.keys(change).some((key) => key !== 'phones');

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
      <IdentityFields
        draft={draft}
        isNew={customer === null}
        isMissing={isChecked && isNobody}
        phoneError={
          badPhone === undefined ? null : `${isolateLtr(badPhone.written)}: ${t(`error.${badPhone.problem}`)}`
        }
        onChange={set}
      />
      <PhoneHoldersNote
        known={typed.length === 0 ? [] : holders}
        isShared={isShared}
        onShared={setShared}
        onOpen={(id) => (hasMore ? setLeavingTo(id) : leaveFor(id))}
      />
      <ConfirmDialog
        isOpen={leavingTo !== null}
        title={t('customers.leave-title')}
        body={t('customers.leave-body')}
        confirm={t('customers.leave')}
        onCancel={() => setLeavingTo(null)}
        onConfirm={() => leavingTo !== null && leaveFor(leavingTo)}
      />
      <AddressField draft={draft} onChange={set} />
      <PersonFields
        draft={draft}
        isDateBad={isDateBad || (isChecked && isDateUnreadable)}
        onChange={set}
        onDateUnreadable={setDateUnreadable}
      />
      <TagsField draft={draft} onChange={set} />
    </CustomerForm>
  );
}
