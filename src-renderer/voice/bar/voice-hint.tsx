import { IconMicrophoneOff } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useRecorder } from '../recorder/recorder-provider.tsx';
import classes from './voice-bar.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Why the last try gave no recording, until the next one. */
export function VoiceHint({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const { state } = useRecorder(conversationId);
  if (state.phase !== 'idle') return null;
  if (state.failure !== null) return <ErrorNotice code={state.failure} />;
  if (state.note === null) return null;
  return (
    <p className={classes.hint} role="alert" data-testid="voice-hint" data-hint={state.note}>
      <IconMicrophoneOff {...ICON.control} />
      {t(`voice.${state.note}`)}
    </p>
  );
}
