import { Popover } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import { TooltipIconButton } from '../tooltip-icon-button.tsx';
import { EmojiPicker } from './emoji-picker.tsx';

/** Opens the emoji; several can be taken before it is closed. */
export function EmojiButton(props: { onPick: (emoji: string) => void; onClose: () => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      onClose={props.onClose}
      position="top-start"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <TooltipIconButton
          label={t('emoji.open')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid="emoji-open"
          isRound
        >
          <IconMoodSmile {...ICON.large} />
        </TooltipIconButton>
      </Popover.Target>
      <Popover.Dropdown p="var(--rs-space-8)">
        <EmojiPicker
          onPick={(emoji) => {
            const searching = document.activeElement;
            props.onPick(emoji);
            // The next one is looked for where this one was.
            if (searching instanceof HTMLElement) searching.focus();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
