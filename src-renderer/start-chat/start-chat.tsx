import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { ICON } from '../ui/icon-size.ts';
import classes from './start-chat.module.css';
import type { StartChat as Starting } from './use-start-chat.ts';

/** Under a search that found nobody: a chat with the number that was typed, or why it is no number to write to. */
export function StartChat({ chat }: { chat: Starting }) {
  if (chat.why !== null) {
    return (
      <p className={classes.why} data-testid="start-chat-problem">
        {chat.why}
      </p>
    );
  }
  if (chat.phone === null) return null;
  return (
    <Button
      variant="light"
      leftSection={<IconMessagePlus {...ICON.control} />}
      loading={chat.isPending}
      onClick={chat.start}
      data-testid="start-chat"
    >
      {chat.label}
    </Button>
  );
}
