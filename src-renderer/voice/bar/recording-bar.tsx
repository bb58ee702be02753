import { IconHeadphones, IconMicrophone, IconPlayerPauseFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { MAX_RECORDING_MS, WARN_RECORDING_MS } from '#shared/domain/messages/recording.ts';
import { formatCountdown } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useSidePanel } from '../../navigation/use-side-panel.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { isFocusFree } from '../../ui/focus/first-field.ts';
import { formatDuration } from '../../ui/time/format-duration.ts';
import { usePlayer } from '../player/player-provider.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import type { RecorderState } from '../recorder/recorder-state.ts';
import { BarButton, SendButton, TrashButton } from './bar-buttons.tsx';
import { useHold } from './hold.ts';
import classes from './voice-bar.module.css';
import { ICON } from '../../ui/icon-size.ts';

type RecordingBarProps = {
  state: Extract<RecorderState, { phase: 'recording' | 'paused' }>;
  recorder: Recorder;
  conversationId: number;
};

/** While it records: how long, how loud, and the ways to end it. */
export function RecordingBar({ state, recorder, conversationId }: RecordingBarProps) {
  const { t } = useWords();
  const player = usePlayer();
  const hold = useHold();
  const isPaused = state.phase === 'paused';
  const leftMs = MAX_RECORDING_MS - state.elapsedMs;

  // What plays would be recorded too.
  useEffect(() => player.pause(), [player]);
  const panel = useSidePanel();
  useShortcut('recording-discard', () => void recorder.discard(conversationId), {
    // The panel that lies over it closes first.
    when: () => panel.place === 'beside' || !panel.isOpen,
  });
  // What had the keyboard has made room for it: Enter sends, as after words.
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusFree() || document.activeElement?.checkVisibility() === false)
      [...(bar.current?.querySelectorAll('button') ?? [])].at(-1)?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={classes.stack}>
      {state.elapsedMs < WARN_RECORDING_MS ? null : (
        <p className={classes.warning} role="status" data-testid="voice-time-left">
          {t('voice.time-left', { time: isolateLtr(formatCountdown(leftMs)) })}
        </p>
      )}
      <div ref={bar} className={classes.bar} data-testid="voice-recording" data-phase={state.phase}>
        <TrashButton
          label={t('voice.cancel')}
          testId="voice-cancel"
          onClick={() => void recorder.discard(conversationId)}
        />
        <span className={classes.dot} data-paused={isPaused} aria-hidden="true" />
        <span className={classes.time} dir="ltr" data-testid="voice-time">
          {formatDuration(state.elapsedMs)}
        </span>
        <span className={classes.hidden} role="status">
          {t(isPaused ? 'voice.paused' : 'voice.recording')}
        </span>
        {hold === 'none' ? (
          <LevelBars levels={state.levels} />
        ) : (
          <span className={classes.hold} data-cancels={hold === 'away'}>
            {t(hold === 'away' ? 'voice.release-cancels' : 'voice.release')}
          </span>
        )}
        <BarButton
          label={t(isPaused ? 'voice.resume-recording' : 'voice.pause-recording')}
          testId="voice-pause"
          onClick={() => (isPaused ? recorder.resume(conversationId) : recorder.pause(conversationId))}
        >
          {isPaused ? <IconMicrophone {...ICON.button} /> : <IconPlayerPauseFilled {...ICON.button} />}
        </BarButton>
        <BarButton
          label={t('voice.listen')}
          testId="voice-stop"
          onClick={() => void recorder.stop(conversationId)}
        >
          <IconHeadphones {...ICON.button} />
        </BarButton>
        <SendButton
          label={t('voice.send')}
          testId="voice-send"
          onClick={() => void recorder.stop(conversationId, { sends: true })}
        />
      </div>
    </div>
  );
}

/** The newest on the right: time runs from left to right in every language. */
function LevelBars({ levels }: { levels: readonly number[] }) {
  return (
    <div className={classes.levels} dir="ltr" aria-hidden="true" data-testid="voice-levels">
      {levels.map((level, index) => (
        <span key={index} className={classes.level} style={{ blockSize: `${Math.max(8, level)}%` }} />
      ))}
    </div>
  );
}
