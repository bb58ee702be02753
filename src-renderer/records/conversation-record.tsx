import { Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useOffers } from '../palette/offers.ts';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { ICON } from '../ui/icon-size.ts';
import { RecordDialog } from './dialogs/record-dialog.tsx';

/** Its line in a menu of the caller's, and in the palette; stands beside the dialog that it opens. */
export function ConversationRecord(props: {
  conversation: Conversation;
  draw: (item: ReactNode) => ReactNode;
}) {
  const { conversation } = props;
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const may = useMay('records.export');
  const [isOpen, setOpen] = useState(false);
  useOffers(() =>
    may
      ? [
          {
            key: 'record-conversation',
            words: t('records.open'),
            icon: IconFileExport,
            run: () => setOpen(true),
          },
        ]
      : [],
  );
  const item = may ? (
    <Menu.Item
      leftSection={<IconFileExport {...ICON.control} />}
      onClick={() => setOpen(true)}
      data-testid="record-open"
    >
      {t('records.open')}
    </Menu.Item>
  ) : null;
  return (
    <>
      {props.draw(item)}
      {isOpen ? (
        <RecordDialog
          subject={{ kind: 'conversation', id: conversation.id }}
          title={t('records.dialog-conversation', { name: isolate(label.text) })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
