import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { waitlistDraftSchema } from '#shared/domain/follow-ups/waitlist.ts';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useFollowUp } from '../follow-ups-api.ts';
import classes from '../parts/follow-ups.module.css';
import { ItemInput } from './item-input.tsx';

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
    <Modal
      opened
      onClose={onClose}
      title={t('waitlist.new')}
      size={440}
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="waitlist-dialog"
    >
      <div className={classes.form}>
        <ItemInput value={item} onChange={setItem} isWrong={wasTried && isItemWrong} />
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
          label={t('waitlist.note')}
          description={t('waitlist.note-hint')}
          attributes={{ input: { dir: 'auto' } }}
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {add.isError ? <ErrorNotice code={errorCodeOf(add.error)} /> : null}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={submit} loading={add.isPending} data-testid="waitlist-save">
            {t('follow-ups.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
