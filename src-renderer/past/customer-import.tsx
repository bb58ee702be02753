import { IconFileImport } from '@tabler/icons-react';
import { useMay } from '../api/queries/signed-in.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { ChooseChats } from './choose-chats.tsx';
import { TextButton } from '../ui/text-button.tsx';

/** On the customer's card: their chat of before. */
export function CustomerImport({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const may = useMay('customers.import');
  if (!may) return null;
  return (
    <ChooseChats conversationId={conversationId}>
      {(choose, isAsking) => (
        <TextButton onClick={choose} disabled={isAsking} data-testid="customer-import-chat">
          <IconFileImport {...ICON.line} />
          {t('past.from-customer')}
        </TextButton>
      )}
    </ChooseChats>
  );
}
