import { useQueryClient } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Customer, Lookalike } from '#shared/domain/customers/customer.ts';
import { invoke } from '../../api/invoke.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { MergeDialog } from '../../merging/dialogs/merge-dialog.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { useLookalikes } from '../customers-api.ts';
import classes from './card.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TextButton } from '../../ui/text-button.tsx';

/** Who may be the same person; a person decides, in the dialog that merges conversations. */
export function LookalikeNotes({ customer }: { customer: Customer }) {
  const lookalikes = useLookalikes(customer.id).data ?? [];
  const client = useQueryClient();
  const [pair, setPair] = useState<{ kept: Conversation; added: Conversation } | null>(null);
  const ownId =
    customer.contacts.find(({ conversationId }) => conversationId !== null)?.conversationId ?? null;
  const read = (id: number): Promise<Conversation> =>
    client.fetchQuery({
      queryKey: queryKeys.conversation(id),
      queryFn: () => invoke('conversations.get', { id }),
    });
  const open = async (otherId: number): Promise<void> => {
    if (ownId === null) return;
    const [kept, added] = await Promise.all([read(ownId), read(otherId)]);
    setPair({ kept, added });
  };
  return (
    <>
      {lookalikes.map((lookalike) => (
        <LookalikeNote
          key={lookalike.id}
          lookalike={lookalike}
          onMerge={
            ownId === null || lookalike.conversationId === null || lookalike.conversationId === ownId
              ? null
              : () => void open(lookalike.conversationId ?? ownId)
          }
        />
      ))}
      {pair === null ? null : (
        <MergeDialog conversation={pair.kept} suggested={pair.added} onClose={() => setPair(null)} />
      )}
    </>
  );
}

function LookalikeNote({ lookalike, onMerge }: { lookalike: Lookalike; onMerge: (() => void) | null }) {
  const { t } = useWords();
  const { name, phone, username } = lookalike;
  const label = useCustomerLabel({ customerName: name, customerPhone: phone, customerUsername: username });
  const mayMerge = useMay('chat.merge');
  return (
    <div className={classes.suggestion} data-testid="customer-lookalike">
      <span className={classes.line}>
        <IconUsers {...ICON.line} />
        <bdi dir={label.dir}>{label.text}</bdi>
      </span>
      <span>{t(`customers.lookalike-${lookalike.because}`)}</span>
      {onMerge !== null && mayMerge ? (
        <TextButton onClick={onMerge}>{t('customers.lookalike-merge')}</TextButton>
      ) : null}
    </div>
  );
}
