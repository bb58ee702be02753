import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { formatDuration } from '../../ui/time/format-duration.ts';
import type { Track } from './player.ts';
import { SPEEDS } from './player.ts';
import { usePlayback, usePlayer, useSpeed } from './player-provider.tsx';
import classes from './sound-player.module.css';
import { Waveform } from './waveform.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** Play, the picture of the sound, how far it is, how fast: from left to right in every language, as time runs in it. */
export function SoundPlayer({ track, waveform }: { track: Track; waveform: readonly number[] | null }) {
  const { t } = useWords();
  const player = usePlayer();
  const playback = usePlayback(track.key);
  const isPlaying = playback?.isPlaying ?? false;
  const durationMs = playback?.durationMs ?? track.durationMs ?? 0;
  const atMs = playback?.atMs ?? 0;
  const Icon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <div className={classes.player} dir="ltr" data-testid="sound-player" data-playing={isPlaying}>
      <button
        type="button"
        className={classes.play}
        aria-label={t(isPlaying ? 'voice.pause' : 'voice.play')}
        data-testid="sound-play"
        onClick={() => (isPlaying ? player.pause() : player.play(track))}
      >
        <Icon {...ICON.button} />
      </button>
      <div className={classes.middle}>
        <Waveform
          values={waveform}
          atMs={atMs}
          durationMs={durationMs}
          label={t('voice.position')}
          onSeek={(ms) => player.play(track, ms)}
        />
        <div className={classes.time} data-testid="sound-time">
          <span>{formatDuration(atMs)}</span>
          <span>{formatDuration(durationMs)}</span>
        </div>
        {playback?.hasFailed === true ? (
          <p className={classes.failure} role="alert" dir="auto">
            {t('voice.not-playable')}
          </p>
        ) : null}
      </div>
      <SpeedButton />
    </div>
  );
}

function SpeedButton() {
  const { t } = useWords();
  const player = usePlayer();
  const speed = useSpeed();
  const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
  const label = `${speed}×`;
  return (
    <button
      type="button"
      className={classes.speed}
      dir="ltr"
      aria-label={t('voice.speed', { speed: label })}
      title={t('voice.speed', { speed: label })}
      data-testid="sound-speed"
      onClick={() => player.setSpeed(next)}
    >
      {label}
    </button>
  );
}
