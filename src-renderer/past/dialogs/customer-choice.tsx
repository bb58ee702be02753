import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ChatPreview } from '#shared/domain/past/exported-chat.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import { invoke } from '../../api/invoke.ts';
import { useConversation } from '../../api/queries/conversations.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import type { ImportInput } from '../past-api.ts';
import classes from '../past.module.css';
import { UNSEEN_LIST } from './unseen-list.ts';

const SEARCH_PAUSE_MS = 150;

type Target = ImportInput['target'];
type Option = { value: string; label: string };

interface CustomerChoiceProps {
  /** What the file says of the customer. */
  said: ChatPreview['customer'];
  /** Whose page led here. */
  conversationId: number | null;
  target: Target | null;
  onChange: (target: Target | null) => void;
  error: string | null;
}

/** Whose chat it is: the one whose page led here, or one that is looked for, or a number that is new. */
export function CustomerChoice(props: CustomerChoiceProps) {
  const { conversationId } = props;
  return conversationId === null ? (
    <SearchedCustomer {...props} />
  ) : (
    <KnownCustomer said={props.said} conversationId={conversationId} />
  );
}

function useCountry(): string {
  return useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
}

function KnownCustomer({ said, conversationId }: { said: ChatPreview['customer']; conversationId: number }) {
  const { t } = useWords();
  const country = useCountry();
  const conversation = useConversation(conversationId).data;
  if (conversation === undefined) return null;
  const { phone } = said;
  const isOther =
    phone !== null && conversation.customerPhone !== null && conversation.customerPhone !== phone;
  return (
    <div>
      <p className={classes.facts}>
        <bdi>{labelOf(conversation, country)}</bdi>
      </p>
      {isOther ? (
        <p className={classes.warning} role="note" data-testid="import-chat-other">
          {t('past.customer-other', { phone: isolateLtr(formatPhone(phone, country)) })}
        </p>
      ) : null}
    </div>
  );
}

function SearchedCustomer({ said, target, onChange, error }: CustomerChoiceProps) {
  const { t } = useWords();
  const country = useCountry();
  const [search, setSearch] = useState('');
  // Until something else is looked for: whom the file names. The field itself is empty as long as nobody is chosen.
  const named = said.phone ?? said.name ?? '';
  const [query] = useDebouncedValue(search.trim() === '' ? named : search, SEARCH_PAUSE_MS);
  const found = useQuery({
    queryKey: ['past-customer', query],
    queryFn: () => invoke('conversations.list', { query }),
    enabled: query.trim() !== '',
    gcTime: 0,
  }).data?.items;
  // A number says who it is; a name only who it may be.
  const [holder] = said.phone === null || query !== said.phone ? [] : (found ?? []);
  const sure = holder !== undefined && holder.customerPhone === said.phone ? holder : undefined;
  // Stays among the options whatever is looked for next: the field shows what is chosen.
  const [picked, setPicked] = useState<Option | null>(null);
  const pick = (option: Option | null): void => {
    setPicked(option);
    onChange(targetOf(option?.value ?? null));
  };
  useEffect(() => {
    if (sure === undefined || target !== null) return;
    setPicked(optionOf(sure, country));
    onChange({ conversationId: sure.id });
  }, [sure, target, country, onChange]);
  const options = (found ?? []).map((each) => optionOf(each, country));
  const { digits } = readPhone(query, country);
  const isNew = digits !== undefined && !(found ?? []).some(({ customerPhone }) => customerPhone === digits);
  if (isNew) {
    const phone = isolateLtr(formatPhone(digits, country));
    options.push({ value: `phone:${digits}`, label: t('past.customer-new', { phone }) });
  }
  if (picked !== null && !options.some(({ value }) => value === picked.value)) options.push(picked);
  return (
    <Select
      label={t('past.customer')}
      placeholder={t('past.customer-search')}
      searchable
      data={options}
      // Main has searched already.
      filter={({ options: all }) => all}
      value={picked?.value ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value) => pick(options.find((option) => option.value === value) ?? null)}
      nothingFoundMessage={t('past.customer-none')}
      allowDeselect={false}
      comboboxProps={UNSEEN_LIST}
      error={error}
      data-testid="import-chat-customer"
    />
  );
}

const optionOf = (conversation: Conversation, country: string): Option => ({
  value: `chat:${conversation.id}`,
  label: labelOf(conversation, country),
});

function targetOf(value: string | null): Target | null {
  const [kind, rest = ''] = value?.split(':') ?? [];
  if (kind === 'phone') return { phone: rest };
  return kind === 'chat' ? { conversationId: Number(rest) } : null;
}

function labelOf({ customerName, customerPhone }: Conversation, country: string): string {
  const phone = customerPhone === null ? null : isolateLtr(formatPhone(customerPhone, country));
  return [customerName, phone].filter((part) => part !== null).join(' · ');
}
