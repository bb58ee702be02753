import { useMutation } from '@tanstack/react-query';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { invoke } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { numberInSearch, type SearchedNumber } from './number-in-search.ts';

type StartChat = {
  /** What was looked for, where it is a number that this person may begin a chat with. */
  number: SearchedNumber | null;
  /** Begins it and goes there; nothing while it is none. */
  start: () => void;
  isPending: boolean;
};

/** A chat with the number that somebody has looked for in vain. */
export function useStartChat(query: string): StartChat {
  const { writeIn } = useNavigation();
  const mayStart = useMay('customers.edit');
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const command = useMutation({
    mutationFn: (phone: string) => invoke('customers.startWithPhone', { phone }),
    onSuccess: ({ id }) => writeIn(id),
  });
  return {
    number: mayStart ? numberInSearch(query, country) : null,
    start: () => {
      if (numberInSearch(query, country)?.phone !== undefined && !command.isPending) command.mutate(query);
    },
    isPending: command.isPending,
  };
}
