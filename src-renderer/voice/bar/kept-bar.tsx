import { Button } from '@mantine/core';
import { IconHeadphones, IconMicrophone } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import type { RecorderState } from '../recorder/recorder-state.ts';
import { TrashButton } from './bar-buttons.tsx';
import classes from './voice-bar.module.css';
import { ICON } from '../../ui/icon-size.ts';

type KeptBarProps = {
  state: Extract<RecorderState, { phase: 'kept' }>;
  recorder: Recorder;
  conversationId: number;
};

/** A recording the desk could not finish: it is heard before it is sent, as nobody knows where it ends. */
export function KeptBar({ state, recorder, conversationId }: KeptBarProps) {
  const { t } = useWords();
  return (
    <div className={classes.stack}>
      {state.failure === null ? null : <ErrorNotice code={state.failure} />}
      <div className={classes.bar} data-testid="voice-kept">
        <TrashButton
          label={t('voice.discard')}
          testId="voice-discard"
          onClick={() => void recorder.discard(conversationId)}
        />
        <span className={classes.kept} role="status">
          <IconMicrophone {...ICON.control} />
          {t('voice.kept')}
        </span>
        <Button
          variant="light"
          radius="xl"
          leftSection={<IconHeadphones {...ICON.control} />}
          onClick={() => void recorder.recover(conversationId)}
          data-testid="voice-recover"
        >
          {t('voice.hear')}
        </Button>
      </div>
    </div>
  );
}
