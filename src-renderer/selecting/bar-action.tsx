import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { TextKey } from '../i18n/catalogue.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';

/** One thing that can be done with the chosen messages. */
export function BarAction(props: {
  Icon: Icon;
  words: TextKey;
  isOff: boolean;
  onClick: () => void;
  testId: string;
}) {
  const { t } = useWords();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<props.Icon {...ICON.control} />}
      disabled={props.isOff}
      onClick={props.onClick}
      data-testid={props.testId}
    >
      {t(props.words)}
    </Button>
  );
}
