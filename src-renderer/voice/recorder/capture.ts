import { SLICE_MS } from '#shared/domain/messages/recording.ts';
import type { Microphone } from './microphone.ts';

const TYPE = 'audio/webm;codecs=opus';
/** Clear speech, and a quarter of an hour stays under four megabytes. */
const BITS_PER_SECOND = 32_000;
const LEVEL_EVERY_MS = 100;
/** As many bars as fit beside the timer. */
const SHOWN_LEVELS = 48;

interface CaptureOptions {
  microphone: Microphone;
  /** In order; resolves when it is on the disk. */
  append: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  onTick: (elapsedMs: number, levels: readonly number[]) => void;
  /** A slice could not be kept: what comes after it would be lost too. */
  onFailure: (error: unknown) => void;
}

/** One recording while it runs: the encoder, the time, and the slices on their way to the main process. */
export class Capture {
  readonly #options: CaptureOptions;
  readonly #encoder: MediaRecorder;
  #levels: readonly number[] = [];
  readonly #ended: Promise<unknown>;
  #written: Promise<void> = Promise.resolve();
  #failure: { error: unknown } | undefined;
  #doneMs = 0;
  /** `performance.now()` of the last start or resume; null while paused. */
  #runningSince: number | null = performance.now();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(options: CaptureOptions) {
    this.#options = options;
    this.#encoder = new MediaRecorder(options.microphone.stream, {
      mimeType: TYPE,
      audioBitsPerSecond: BITS_PER_SECOND,
    });
    this.#ended = new Promise((resolve) => this.#encoder.addEventListener('stop', resolve, { once: true }));
    this.#encoder.addEventListener('dataavailable', ({ data }) => this.#take(data));
    this.#encoder.start(SLICE_MS);
    this.#timer = setInterval(() => this.#tick(), LEVEL_EVERY_MS);
  }

  /** Milliseconds of sound, pauses left out. */
  get elapsedMs(): number {
    return this.#doneMs + (this.#runningSince === null ? 0 : performance.now() - this.#runningSince);
  }

  pause(): void {
    if (this.#runningSince === null) return;
    this.#encoder.pause();
    this.#doneMs = this.elapsedMs;
    this.#runningSince = null;
  }

  resume(): void {
    if (this.#runningSince !== null) return;
    this.#encoder.resume();
    this.#runningSince = performance.now();
  }

  /** Lets go of the microphone; resolves when every slice is on the disk. Rejects when one could not be kept. */
  async end(): Promise<void> {
    this.pause();
    clearInterval(this.#timer);
    if (this.#encoder.state !== 'inactive') this.#encoder.stop();
    await this.#ended;
    this.#options.microphone.close();
    await this.#written;
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  #take(data: Blob): void {
    if (data.size === 0) return;
    this.#written = this.#written.then(async () => {
      if (this.#failure !== undefined) return;
      try {
        await this.#options.append(new Uint8Array(await data.arrayBuffer()));
      } catch (error) {
        this.#failure = { error };
        this.#options.onFailure(error);
      }
    });
  }

  #tick(): void {
    if (this.#runningSince === null) return;
    this.#levels = [...this.#levels, this.#options.microphone.level()].slice(-SHOWN_LEVELS);
    this.#options.onTick(this.elapsedMs, this.#levels);
  }
}
