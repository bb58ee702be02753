import { Button, Radio, Select } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import {
  DATE_ORDERS,
  dateOrderSchema,
  type ChatPreview,
  type DateOrder,
} from '#shared/domain/past/exported-chat.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useBeginImport, type ImportInput } from '../past-api.ts';
import classes from '../past.module.css';
import { ChatFacts } from './chat-facts.tsx';
import { CustomerChoice } from './customer-choice.tsx';
import { UNSEEN_LIST } from './unseen-list.ts';
import { PreviewLines } from './preview-lines.tsx';

/** Stands for nobody of the authors; no name is empty. */
const NOBODY = '';

const NO_LINES: ChatPreview['lines'] = [];

/** What a person says before a chat is taken in, and what it will look like. */
export function ChatForm(props: {
  token: string;
  chat: ChatPreview;
  conversationId: number | null;
  /** The dates are being read the other way: what is shown is not what was chosen last. */
  isReading: boolean;
  onOrder: (order: DateOrder) => void;
  onBegun: (importId: number) => void;
  onSkip: (() => void) | null;
  onCancel: () => void;
}) {
  const { token, chat, conversationId, onBegun, onSkip, onCancel } = props;
  const { t } = useWords();
  const begin = useBeginImport();
  const [pharmacy, setPharmacy] = useState<string | null>(chat.pharmacy);
  const [target, setTarget] = useState<ImportInput['target'] | null>(
    conversationId === null ? null : { conversationId },
  );
  const [isAsked, setIsAsked] = useState(false);
  // After what is asked, in pieces of its own: all of it at once would be a frame that is seen.
  const lines = useDeferredValue(chat.lines, NO_LINES);
  const names = chat.authors.map(({ name }) => ({ value: name, label: name }));
  const submit = (): void => {
    setIsAsked(true);
    if (pharmacy === null || target === null) return;
    const { order } = chat;
    begin.mutate(
      { token, order, target, pharmacy: pharmacy === NOBODY ? null : pharmacy },
      { onSuccess: ({ id }) => onBegun(id) },
    );
  };
  return (
    <>
      <ChatFacts chat={chat} />
      <Select
        label={t('past.pharmacy')}
        data={[...names, { value: NOBODY, label: t('past.pharmacy-none') }]}
        value={pharmacy}
        onChange={setPharmacy}
        allowDeselect={false}
        comboboxProps={UNSEEN_LIST}
        error={isAsked && pharmacy === null ? t('past.pharmacy-needed') : null}
        data-testid="import-chat-pharmacy"
      />
      <CustomerChoice
        said={chat.customer}
        conversationId={conversationId}
        target={target}
        onChange={setTarget}
        error={isAsked && target === null ? t('past.customer-needed') : null}
      />
      {chat.asksOrder ? (
        <Radio.Group
          label={t('past.order')}
          description={t('past.order-hint')}
          value={chat.order}
          onChange={(value) => props.onOrder(dateOrderSchema.parse(value))}
          data-testid="import-chat-order"
        >
          <div className={classes.options}>
            {DATE_ORDERS.map((order) => (
              <Radio key={order} value={order} label={t(`past.order-${order}`)} />
            ))}
          </div>
        </Radio.Group>
      ) : null}
      <PreviewLines lines={lines} pharmacy={pharmacy} />
      <p className={classes.hint}>{t('past.once')}</p>
      {begin.error === null ? null : <ErrorNotice code={errorCodeOf(begin.error)} />}
      <DialogActions>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        {onSkip === null ? null : (
          <Button variant="default" onClick={onSkip}>
            {t('past.skip')}
          </Button>
        )}
        <Button onClick={submit} loading={begin.isPending || props.isReading} data-testid="import-chat-begin">
          {t('past.begin')}
        </Button>
      </DialogActions>
    </>
  );
}
