import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Who } from '#shared/domain/customers/who.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import { ALL_CONVERSATIONS } from '../api/cache/conversation-filter.ts';
import { flattenConversations } from '../api/cache/conversation-pages.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useConversationList } from '../api/queries/conversations.ts';
import { useSettings } from '../api/queries/settings.ts';
import { useWords } from '../i18n/use-words.ts';
import { customerLabel } from '../ui/customer/customer-name.ts';
import { usePhoneText } from '../ui/customer/use-phone-text.ts';
import { FormDialog } from '../ui/dialog/form-dialog.tsx';
import { useSendCard } from './cards-api.ts';

const SEARCH_PAUSE_MS = 120;
const MOST_SHOWN = 20;

/** A contact card: of somebody the pharmacy writes with, or of anybody whose name and number are typed. */
export function ContactDialog({ conversationId, onClose }: { conversationId: number; onClose: () => void }) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [isWritten, setWritten] = useState(false);
  const send = useSendCard(conversationId);
  const { digits, problem } = readPhone(number, country);
  const isBegun = number.trim() === '' || (!isWritten && number.trim().length < 7);
  const isReady = name.trim() !== '' && digits !== undefined;
  return (
    <FormDialog
      title={t('cards.send-contact')}
      width="form"
      testId="contact-dialog"
      onClose={onClose}
      keepsTyped={name !== '' || number !== ''}
      confirm={t('cards.send')}
      confirmTestId="contact-send"
      canSubmit={isReady}
      isBusy={send.isPending}
      error={send.error === null ? null : errorCodeOf(send.error)}
      onSubmit={() => {
        if (digits === undefined) return;
        const contact = { name: name.trim(), phones: [digits] };
        send.mutate({ kind: 'contacts', contacts: [contact] }, { onSuccess: onClose });
      }}
    >
      <KnownPeople
        exceptId={conversationId}
        onChoose={(known) => {
          setName(known.name);
          setNumber(`+${known.phone}`);
        }}
      />
      <TextInput
        spellCheck={false}
        label={t('cards.contact-name')}
        attributes={{ input: { dir: 'auto' } }}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="contact-name"
      />
      <TextInput
        spellCheck={false}
        label={t('cards.contact-phone')}
        attributes={{ input: { dir: 'ltr', inputMode: 'tel' } }}
        value={number}
        maxLength={40}
        // Half a number is no mistake while it is being typed.
        error={problem === undefined || isBegun ? null : t(`error.${problem}`)}
        onChange={(event) => setNumber(event.currentTarget.value)}
        onBlur={() => setWritten(true)}
        onKeyDown={({ key }) => (key === 'Enter' ? setWritten(true) : undefined)}
        data-testid="contact-phone"
      />
    </FormDialog>
  );
}

/** Fills the two fields; they may be changed afterwards. */
function KnownPeople(props: {
  exceptId: number;
  onChoose: (known: { name: string; phone: string }) => void;
}) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const phoneText = usePhoneText();
  const [query, setQuery] = useState('');
  /** A number is no name for a card. */
  const nameOf = (who: Who): string => {
    const label = customerLabel(who, country);
    return label.kind === 'name' ? label.text : '';
  };
  const [settled] = useDebouncedValue(query.trim(), SEARCH_PAUSE_MS);
  const list = useConversationList({ ...ALL_CONVERSATIONS, query: settled });
  const known = flattenConversations(list.data)
    .filter(({ id, customerPhone }) => id !== props.exceptId && customerPhone !== null)
    .slice(0, MOST_SHOWN);
  return (
    <Select
      label={t('cards.known')}
      description={t('cards.known-hint')}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('forwarding.search')}
      searchable
      value={null}
      searchValue={query}
      onSearchChange={setQuery}
      filter={({ options }) => options}
      nothingFoundMessage={t('forwarding.none')}
      data={known.map((one) => ({
        value: String(one.id),
        label: [nameOf(one), phoneText(one.customerPhone ?? '')].join(' '),
      }))}
      onChange={(id) => {
        const one = known.find((each) => String(each.id) === id);
        if (one?.customerPhone == null) return;
        props.onChoose({ name: nameOf(one), phone: one.customerPhone });
      }}
      data-testid="contact-known"
    />
  );
}
