import type { PhoneHolders } from '#shared/domain/customers/customer.ts';
import type { PhoneProblem } from '#shared/phone/read-phone.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useSettings } from '../api/queries/settings.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { usePhoneText } from '../ui/customer/use-phone-text.ts';
import { usePhoneHolders } from '../api/queries/phone-holders.ts';
import { useBeginChat } from './use-begin-chat.ts';
import { numberInSearch } from './number-in-search.ts';

export type StartChat = {
  /** What was looked for, where it is a number that this person may write to; E.164 digits. */
  phone: string | null;
  /** Why what was looked for is no number to write to. */
  why: string | null;
  /** What starting it is called, and whose the number is. */
  label: string;
  whose: string;
  /** Begins it, or opens the one there is, and goes there; nothing while there is no such number. */
  start: () => void;
  isPending: boolean;
};

/**
 * A chat with the number that somebody has looked for in vain. Whose it is, is asked first: a list may not show
 * everybody, and the pharmacy does not write to itself.
 * @param onStarted for a dialog that the search stands in.
 */
export function useStartChat(query: string, onStarted?: () => void): StartChat {
  const mayStart = useMay('customers.edit');
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const words = useStartWords();
  const number = mayStart ? numberInSearch(query, country) : null;
  const typed = number?.phone;
  const holders = usePhoneHolders(null, typed === undefined ? [] : [typed]);
  const holder = holders.data?.find(({ phone }) => phone === typed);
  const isOwn = holder?.isOwn === true;
  const phone = typed === undefined || holders.isPending || isOwn ? null : typed;
  const command = useBeginChat(onStarted);
  return {
    phone,
    why: isOwn && typed !== undefined ? words.own(typed) : words.wrong(number?.problem),
    label: phone === null ? '' : words.label(phone, holder),
    whose: phone === null ? '' : words.whose(phone, holder),
    start: () => {
      if (phone !== null && !command.isPending) command.mutate(query);
    },
    isPending: command.isPending,
  };
}

function useStartWords() {
  const { t } = useWords();
  const phoneText = usePhoneText();
  const firstOf = (known: PhoneHolders | undefined) => known?.holders[0];
  return {
    own: (phone: string) => t('numbers.own', { phone: phoneText(phone) }),
    wrong: (problem: PhoneProblem | undefined) => (problem === undefined ? null : t(`error.${problem}`)),
    label: (phone: string, known: PhoneHolders | undefined): string => {
      const first = firstOf(known);
      const name = first === undefined || first.name === null ? phoneText(phone) : isolate(first.name);
      return first === undefined || first.conversationId === null
        ? t('customers.start-with', { phone: name })
        : t('customers.open-chat-with', { name });
    },
    whose: (phone: string, known: PhoneHolders | undefined): string => {
      const first = firstOf(known);
      if (first === undefined) return t('customers.nobody-has');
      if (first.name === null) return t('numbers.taken-unnamed', { phone: phoneText(phone) });
      return t('numbers.taken', { phone: phoneText(phone), name: isolate(first.name) });
    },
  };
}
