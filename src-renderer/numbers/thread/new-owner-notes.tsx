import { IconUserQuestion } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { NewOwner } from '#shared/domain/conversations/numbers.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { invoke } from '../../api/invoke.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { MergeDialog } from '../../merging/dialogs/merge-dialog.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { useNumbers, useSettleNewOwner } from '../numbers-api.ts';
import { customerLabel } from '../../ui/customer/customer-name.ts';
import { usePhoneText } from '../../ui/customer/use-phone-text.ts';
import classes from './numbers.module.css';

/** Under the header: a number of this conversation may have a new owner; a person says who is who. */
export function NewOwnerNotes({ conversation }: { conversation: Conversation }) {
  const newOwners = useNumbers(conversation.id).data?.newOwners ?? [];
  return newOwners.map((newOwner) => (
    <NewOwnerNote key={newOwner.id} conversation={conversation} newOwner={newOwner} />
  ));
}

function NewOwnerNote({ conversation, newOwner }: { conversation: Conversation; newOwner: NewOwner }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const client = useQueryClient();
  const settle = useSettleNewOwner();
  const mayMerge = useMay('chat.merge');
  const [other, setOther] = useState<Conversation | null>(null);
  const words = useNoteWords(newOwner);
  const { conversationId } = newOwner.other;
  const compare = async (): Promise<void> => {
    const queryKey = queryKeys.conversation(conversationId);
    const queryFn = () => invoke('conversations.get', { id: conversationId });
    setOther(await client.fetchQuery({ queryKey, queryFn }));
  };
  return (
    <div className={classes.note} role="note" data-testid="new-owner-note" data-former={newOwner.isFormer}>
      <IconUserQuestion {...ICON.line} />
      <span className={classes.words}>{words}</span>
      <span className={classes.actions}>
        <NoteAction onClick={() => openAt(conversationId, null)} data-testid="new-owner-open">
          {t('numbers.open-other')}
        </NoteAction>
        {mayMerge ? (
          <NoteAction onClick={() => void compare()} data-testid="new-owner-same">
            {t('numbers.same')}
          </NoteAction>
        ) : null}
        <NoteAction
          disabled={settle.isPending}
          onClick={() => settle.mutate(newOwner.id)}
          data-testid="new-owner-settle"
        >
          {t('numbers.settle')}
        </NoteAction>
      </span>
      {other === null ? null : (
        <MergeDialog conversation={conversation} suggested={other} onClose={() => setOther(null)} />
      )}
    </div>
  );
}

function useNoteWords({ phone, isFormer, other, since }: NewOwner): string {
  const { t, language } = useWords();
  const phoneText = usePhoneText();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const label = customerLabel(other, country);
  const number = phoneText(phone);
  if (isFormer) return t('numbers.former', { phone: number, time: isolate(formatFull(since, language)) });
  if (label.kind === 'hidden') return t('numbers.current-unnamed', { phone: number });
  const name = label.kind === 'name' ? isolate(label.text) : isolateLtr(label.text);
  return t('numbers.current', { phone: number, name });
}
