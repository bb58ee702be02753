import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '../../ui/readonly-store.ts';

/** Something that can be heard. */
export interface Track {
  /** The same in every place that shows it. */
  key: string;
  url: string;
  durationMs: number | null;
  /** Null for a recording that is not sent yet. */
  message: { id: number; conversationId: number } | null;
}

export interface Playback {
  track: Track;
  isPlaying: boolean;
  atMs: number;
  durationMs: number;
  /** The file cannot be played here. */
  hasFailed: boolean;
}

export const SPEEDS = [1, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

const SPEED_KEY = 'rosheta.voice-speed';
/** `timeupdate` comes four times a second; the eye sees that. */
const TICK_MS = 80;

/** What is in the loudspeaker, playing or paused, and how fast. */
type PlayerState = { playback: Playback | null; speed: Speed };

interface PlayerOptions {
  /** What is heard after this one by itself. */
  findNext: (track: Track) => Track | undefined;
}

/** The one loudspeaker of the window: whatever starts ends what was playing, and goes on in other conversations. */
export class Player {
  readonly #audio = new Audio();
  readonly #options: PlayerOptions;
  readonly #state = createStore<PlayerState>(() => ({ playback: null, speed: readSpeed() }));
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: PlayerOptions) {
    this.#options = options;
    const audio = this.#audio;
    audio.preload = 'metadata';
    audio.addEventListener('play', () => this.#change({ isPlaying: true }));
    audio.addEventListener('pause', () => this.#change({ isPlaying: false }));
    audio.addEventListener('timeupdate', () => this.#follow());
    audio.addEventListener('durationchange', () => this.#measure());
    audio.addEventListener('ended', () => this.#ended());
    audio.addEventListener('error', () => this.#change({ hasFailed: true, isPlaying: false }));
  }

  /** For who shows it. */
  get state(): ReadonlyStore<PlayerState> {
    return this.#state;
  }

  get #playback(): Playback | null {
    return this.#state.getState().playback;
  }

  /** Plays, or goes on where it was paused. */
  play(track: Track, fromMs?: number): void {
    const playback = this.#playback;
    if (playback?.track.key !== track.key || playback.hasFailed) this.#load(track);
    if (fromMs !== undefined) this.seek(fromMs);
    // A file that cannot be played says so by its own event; a play that another one ended is no failure.
    this.#audio.play().catch(() => undefined);
  }

  pause(): void {
    this.#audio.pause();
  }

  seek(atMs: number): void {
    const { durationMs = 0 } = this.#playback ?? {};
    this.#audio.currentTime = Math.max(0, Math.min(atMs, durationMs)) / 1000;
    this.#follow();
  }

  setSpeed(speed: Speed): void {
    this.#state.setState({ speed });
    localStorage.setItem(SPEED_KEY, String(speed));
    this.#audio.playbackRate = speed;
  }

  /** Silence; `key`: only if it is that one. */
  close(key?: string): void {
    if (key !== undefined && this.#playback?.track.key !== key) return;
    this.#state.setState({ playback: null });
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #load(track: Track): void {
    this.#state.setState({
      playback: { track, isPlaying: true, atMs: 0, durationMs: track.durationMs ?? 0, hasFailed: false },
    });
    this.#audio.src = track.url;
    const { speed } = this.#state.getState();
    this.#audio.defaultPlaybackRate = speed;
    this.#audio.playbackRate = speed;
  }

  #ended(): void {
    const track = this.#playback?.track;
    if (track === undefined) return;
    const next = this.#options.findNext(track);
    if (next === undefined) this.close();
    else this.play(next);
  }

  #follow(): void {
    this.#change({ atMs: this.#audio.currentTime * 1000 });
  }

  #measure(): void {
    const ms = this.#audio.duration * 1000;
    if (Number.isFinite(ms) && ms > 0) this.#change({ durationMs: ms });
  }

  #change(change: Partial<Playback>): void {
    if (this.#playback === null) return;
    const playback = { ...this.#playback, ...change };
    this.#state.setState({ playback });
    if (playback.isPlaying) this.#timer ??= setInterval(() => this.#follow(), TICK_MS);
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }
}

const readSpeed = (): Speed => {
  const stored = Number(localStorage.getItem(SPEED_KEY));
  return SPEEDS.find((speed) => speed === stored) ?? 1;
};
