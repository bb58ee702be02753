import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { useNavigation } from './navigation.tsx';

/** From an empty list to where its first entry is made. */
export function ToChatsButton() {
  const { t } = useWords();
  const { setPage } = useNavigation();
  return (
    <Button
      variant="light"
      leftSection={<IconMessages {...ICON.control} />}
      onClick={() => setPage('chats')}
      data-testid="empty-to-chats"
    >
      {t('common.to-chats')}
    </Button>
  );
}
