import { useEffect } from 'react';
import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { usePlayer } from '../player/player-provider.tsx';
import { SoundPlayer } from '../player/sound-player.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import type { RecorderState } from '../recorder/recorder-state.ts';
import { SendButton, TrashButton } from './bar-buttons.tsx';
import classes from './voice-bar.module.css';

type ReadyBarProps = {
  state: Extract<RecorderState, { phase: 'ready' }>;
  recorder: Recorder;
  conversationId: number;
};

/** Hear it, then send it. */
export function ReadyBar({ state, recorder, conversationId }: ReadyBarProps) {
  const { t } = useWords();
  const player = usePlayer();
  const { fileId, durationMs } = state.recording;
  const key = `recording:${state.recordingId}`;
  // Whatever becomes of the recording, nobody hears it any more when this is gone.
  useEffect(() => () => player.close(key), [player, key]);
  return (
    <div className={classes.stack}>
      {state.failure === null ? null : <ErrorNotice code={state.failure} />}
      {state.wasCut ? (
        <p className={classes.warning} role="status">
          {t('voice.was-cut')}
        </p>
      ) : null}
      <div className={classes.bar} data-testid="voice-ready">
        <TrashButton
          label={t('voice.discard')}
          testId="voice-discard"
          onClick={() => void recorder.discard(conversationId)}
        />
        <SoundPlayer
          track={{ key, url: mediaUrl(fileId), durationMs, message: null }}
          waveform={state.waveform}
        />
        <SendButton
          label={t('voice.send')}
          testId="voice-send"
          onClick={() => void recorder.send(conversationId)}
        />
      </div>
    </div>
  );
}
