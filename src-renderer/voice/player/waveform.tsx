import type { KeyboardEvent, PointerEvent } from 'react';
import { WAVEFORM_LENGTH } from '#shared/domain/messages/attachment.ts';
import { formatDuration } from '../../ui/time/format-duration.ts';
import classes from './waveform.module.css';

const STEP_MS = 5_000;
const FLAT: readonly number[] = Array.from({ length: WAVEFORM_LENGTH }, () => 12);

type WaveformProps = {
  /** 64 values of 0–100; null while nobody knows. */
  values: readonly number[] | null;
  atMs: number;
  durationMs: number;
  label: string;
  onSeek: (atMs: number) => void;
};

/** The picture of a sound, and the slider to move in it. Time runs from left to right in every language. */
export function Waveform({ values, atMs, durationMs, label, onSeek }: WaveformProps) {
  const bars = values ?? FLAT;
  const played = durationMs > 0 ? atMs / durationMs : 0;
  const seekTo = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width > 0) onSeek(Math.max(0, Math.min(1, (event.clientX - left) / width)) * durationMs);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = seekKeys(event.key, atMs, durationMs);
    if (target === undefined) return;
    event.preventDefault();
    onSeek(target);
  };
  return (
    <div
      className={classes.waveform}
      dir="ltr"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1000)}
      aria-valuenow={Math.round(atMs / 1000)}
      aria-valuetext={`${formatDuration(atMs)} / ${formatDuration(durationMs)}`}
      data-testid="waveform"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      {bars.map((value, index) => (
        <span
          key={index}
          className={classes.bar}
          data-played={index / bars.length < played}
          style={{ blockSize: `${Math.max(10, value)}%` }}
        />
      ))}
    </div>
  );
}

function seekKeys(key: string, atMs: number, durationMs: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(durationMs, atMs + STEP_MS);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, atMs - STEP_MS);
  if (key === 'Home') return 0;
  return key === 'End' ? durationMs : undefined;
}
