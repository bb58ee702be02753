import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { usePhoneText } from '../../numbers/use-phone-text.ts';
import { ICON } from '../../ui/icon-size.ts';
import type { useStartChat } from './use-start-chat.ts';
import classes from './start-chat.module.css';

/** Under a search that found nobody: a chat with the number that was typed, or why it is no number. */
export function StartChat({ chat }: { chat: ReturnType<typeof useStartChat> }) {
  const { t } = useWords();
  const phoneText = usePhoneText();
  const { number, start, isPending } = chat;
  if (number === null) return null;
  if (number.phone === undefined) {
    return (
      <p className={classes.why} data-testid="start-chat-problem">
        {t(`error.${number.problem}`)}
      </p>
    );
  }
  return (
    <Button
      variant="light"
      leftSection={<IconMessagePlus {...ICON.control} />}
      loading={isPending}
      onClick={start}
      data-testid="start-chat"
    >
      {t('customers.start-with', { phone: phoneText(number.phone) })}
    </Button>
  );
}
