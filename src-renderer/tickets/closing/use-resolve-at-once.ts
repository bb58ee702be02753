import { useMutation } from '@tanstack/react-query';
import { invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { showDone } from '../../ui/notes/done-notice.tsx';
import { useTicketCommand } from '../tickets-api.ts';

/**
 * Resolves a ticket without a question where there is none: nobody waits for an answer, and the customer would not be
 * written to. Everything else is asked (`onAsk`), as by the button.
 */
export function useResolveAtOnce(options: { onResolved: () => void; onAsk: (ticketId: number) => void }) {
  const { t } = useWords();
  const settings = useSettings().data;
  const reopen = useTicketCommand('tickets.reopen');
  const asksCustomer = settings === undefined || (settings.rating.isOn && settings.automation.isOn);
  const resolve = useMutation({
    mutationFn: (id: number) => invoke('tickets.resolve', { id, note: null, asksRating: false, shown: null }),
    onSuccess: (_, id) => {
      showDone({
        about: 'resolved',
        sentence: t('tickets.resolved-now', { number: isolateLtr(`#${id}`) }),
        onUndo: () => reopen.mutate({ id }),
      });
      options.onResolved();
    },
    // Main refuses while the customer waits.
    onError: (_, id) => options.onAsk(id),
    meta: SHOWS_OWN_ERROR,
  });
  return (id: number): void => {
    if (asksCustomer) options.onAsk(id);
    else if (!resolve.isPending) resolve.mutate(id);
  };
}
