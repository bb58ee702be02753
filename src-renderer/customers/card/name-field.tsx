import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customers/customer.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSaveCustomer } from '../customers-api.ts';

/** The name, changed in its place: Enter or leaving it saves, Escape takes it back. */
export function NameField({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const save = useSaveCustomer();
  const known = customer.name ?? '';
  // What is being typed stays, whatever name WhatsApp tells meanwhile; else the name is shown as it is known now.
  const [typed, setTyped] = useState<string | null>(null);
  const forget = (): void => setTyped(null);
  const submit = (): void => {
    if (typed === null) return;
    const name = typed.trim();
    if (name === known) forget();
    else save.mutate({ id: customer.id, change: { name } }, { onSuccess: forget });
  };
  return (
    <TextInput
      spellCheck={false}
      aria-label={t('customers.name')}
      placeholder={t('customers.name')}
      attributes={{ input: { dir: 'auto' } }}
      value={typed ?? known}
      maxLength={100}
      error={save.isError ? t(`error.${errorCodeOf(save.error)}`) : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={submit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        // The desk's own Escape would close the conversation.
        event.preventDefault();
        forget();
      }}
      data-testid="customer-name"
    />
  );
}
