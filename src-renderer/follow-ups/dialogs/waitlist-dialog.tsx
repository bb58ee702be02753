import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { waitlistDraftSchema } from '#shared/domain/follow-ups/waitlist.ts';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AllergyMark } from '../../health/mark/allergy-mark.tsx';
import { ConversationHealth } from '../../health/strip/conversation-health.tsx';
import { useFollowUp } from '../follow-ups-api.ts';
import { ItemInput } from './item-input.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** What a customer waits for. */
export function WaitlistDialog({ conversationId, onClose }: { conversationId: number; onClose: () => void }) {
  const { t } = useWords();
  const [item, setItem] = useState('');
  const [quantity, setQuantity] = useState<number | string>('');
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const add = useFollowUp('waitlist.add', { showsOwnError: true });
  const read = waitlistDraftSchema.safeParse({ item, quantity: quantity === '' ? null : quantity, note });
  const isItemWrong = itemKey(item) === '';
  const isQuantityWrong = !read.success && read.error.issues.some(({ path }) => path[0] === 'quantity');
  const submit = (): void => {
    setTried(true);
    if (read.success && !isItemWrong) add.mutate({ conversationId, ...read.data }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('waitlist.new')}
      width="form"
      testId="waitlist-dialog"
      onClose={onClose}
      onSubmit={submit}
      confirm={t('follow-ups.save')}
      confirmTestId="waitlist-save"
      isBusy={add.isPending}
      error={add.isError ? errorCodeOf(add.error) : null}
    >
      <ConversationHealth conversationId={conversationId}>
        <ItemInput value={item} onChange={setItem} isWrong={wasTried && isItemWrong} />
        <AllergyMark names={[item]} />
      </ConversationHealth>
      <NumberInput
        label={t('waitlist.quantity')}
        value={quantity}
        min={1}
        max={999}
        allowDecimal={false}
        error={wasTried && isQuantityWrong ? t('waitlist.quantity-bad') : undefined}
        onChange={setQuantity}
        data-testid="waitlist-quantity"
      />
      <TextInput
        spellCheck
        label={t('waitlist.note')}
        description={t('waitlist.note-hint')}
        attributes={{ input: { dir: 'auto' } }}
        value={note}
        maxLength={300}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
