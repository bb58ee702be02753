import { createStore } from 'zustand/vanilla';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { MAX_RECORDING_MS, type FinishedRecording } from '#shared/domain/messages/recording.ts';
import type { KeptRecording } from '#shared/domain/messages/recording.ts';
import { Capture } from './capture.ts';
import type { Microphone } from './microphone.ts';
import { problemOf } from './microphone.ts';
import type { RecorderEvent, RecorderState } from './recorder-state.ts';
import { IDLE, nextState } from './recorder-state.ts';
import type { ReadonlyStore } from '../../ui/readonly-store.ts';

type Ready = Extract<RecorderState, { phase: 'ready' }>;

/** What the recorder needs of the rest of the desk. */
export interface RecorderPorts {
  openMicrophone: () => Promise<Microphone>;
  begin: (conversationId: number) => Promise<string>;
  append: (recordingId: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  finish: (recordingId: string, recordedMs: number | null) => Promise<FinishedRecording>;
  discard: (recordingId: string) => Promise<void>;
  /** 64 values out of a stored file; null when it cannot be read. */
  readWaveform: (fileId: string) => Promise<number[] | null>;
  /** Queues the message; the same recording twice is one message. */
  send: (conversationId: number, ready: Ready) => Promise<void>;
  codeOf: (error: unknown) => ErrorCode;
  /** Nothing anybody can do about; for the log. */
  report: (error: unknown) => void;
}

/** What the recorder of one conversation is doing. */
export const stateOf = (states: ReadonlyMap<number, RecorderState>, conversationId: number): RecorderState =>
  states.get(conversationId) ?? IDLE;

/** The one recording that runs. */
interface Live {
  conversationId: number;
  recordingId: string;
  capture: Capture;
}

/**
 * The recorders of all conversations, outside the screens: going to another conversation ends a recording, and it waits
 * in its own until somebody hears, sends or discards it.
 */
export class Recorder {
  readonly #ports: RecorderPorts;
  readonly #states = createStore<ReadonlyMap<number, RecorderState>>(() => new Map());
  readonly #waiting = new Map<number, KeptRecording[]>();
  #live: Live | undefined;
  /** For which conversation a microphone is being opened, and the end of that, which never fails. */
  #opening: { conversationId: number; ended: Promise<void> } | undefined;

  constructor(ports: RecorderPorts) {
    this.#ports = ports;
  }

  /** What each is doing, by conversation; for who shows it. */
  get states(): ReadonlyStore<ReadonlyMap<number, RecorderState>> {
    return this.#states;
  }

  read(conversationId: number): RecorderState {
    return stateOf(this.#states.getState(), conversationId);
  }

  /**
   * Begins to record; what runs in another conversation ends and waits there. A microphone that is still being opened for
   * somebody who gave up is theirs if they press again, and is waited for by whoever presses elsewhere.
   */
  async start(conversationId: number): Promise<void> {
    if (this.read(conversationId).phase !== 'idle') return;
    this.#put(conversationId, { type: 'open' });
    while (this.#opening !== undefined) {
      if (this.#opening.conversationId === conversationId) return;
      await this.#opening.ended;
    }
    // Given up while it waited.
    if (this.read(conversationId).phase !== 'opening') return;
    const ended = this.#endOther().then(() => this.#open(conversationId));
    this.#opening = { conversationId, ended };
    try {
      await ended;
    } finally {
      this.#opening = undefined;
    }
  }

  async #endOther(): Promise<void> {
    if (this.#live !== undefined) await this.stop(this.#live.conversationId);
  }

  async #open(conversationId: number): Promise<void> {
    let microphone: Microphone;
    try {
      microphone = await this.#ports.openMicrophone();
    } catch (error) {
      this.#put(conversationId, { type: 'not-opened', note: problemOf(error), failure: null });
      return;
    }
    try {
      this.#begin(conversationId, await this.#ports.begin(conversationId), microphone);
    } catch (error) {
      microphone.close();
      this.#put(conversationId, { type: 'not-opened', note: null, failure: this.#ports.codeOf(error) });
    }
  }

  #begin(conversationId: number, recordingId: string, microphone: Microphone): void {
    // Somebody cancelled, or left, while the microphone was being opened.
    if (this.read(conversationId).phase !== 'opening') {
      microphone.close();
      void this.#ports.discard(recordingId).catch(this.#ports.report);
      return;
    }
    const capture = new Capture({
      microphone,
      append: (bytes) => this.#ports.append(recordingId, bytes),
      onTick: (elapsedMs, levels) => {
        this.#put(live.conversationId, { type: 'tick', elapsedMs, levels });
        if (elapsedMs >= MAX_RECORDING_MS) void this.stop(live.conversationId);
      },
      onFailure: () => void this.stop(live.conversationId, { wasCut: true }),
    });
    const live: Live = { conversationId, recordingId, capture };
    microphone.onLost(() => void this.stop(live.conversationId, { wasCut: true }));
    this.#live = live;
    this.#put(conversationId, { type: 'opened' });
  }

  pause(conversationId: number): void {
    this.#liveOf(conversationId)?.capture.pause();
    this.#put(conversationId, { type: 'pause' });
  }

  resume(conversationId: number): void {
    this.#liveOf(conversationId)?.capture.resume();
    this.#put(conversationId, { type: 'resume' });
  }

  /** Ends the recording; `sends`: and sends it without asking. Too short a one is forgotten, with a word. */
  async stop(conversationId: number, { sends = false, wasCut = false } = {}): Promise<void> {
    const live = this.#liveOf(conversationId);
    if (live === undefined) return;
    this.#live = undefined;
    const { recordingId, capture } = live;
    const recordedMs = Math.round(capture.elapsedMs);
    this.#put(conversationId, { type: 'stop', recordingId, recordedMs, sends });
    const isTooShort = this.read(conversationId).phase === 'idle';
    let isWhole = !wasCut;
    try {
      await capture.end();
    } catch {
      isWhole = false;
    }
    if (isTooShort) return this.#ports.discard(recordingId).catch(this.#ports.report);
    await this.#finish(conversationId, {
      recordingId,
      recordedMs: isWhole ? recordedMs : null,
      wasCut: !isWhole,
    });
    if (sends && isWhole) await this.send(conversationId);
  }

  /** Makes a voice note of a recording that was kept. */
  async recover(conversationId: number): Promise<void> {
    const state = this.read(conversationId);
    if (state.phase !== 'kept') return;
    const { recordingId } = state;
    this.#set(conversationId, { phase: 'finishing', recordingId, sends: false });
    await this.#finish(conversationId, { recordingId, recordedMs: null, wasCut: true });
  }

  async send(conversationId: number): Promise<void> {
    const ready = this.read(conversationId);
    if (ready.phase !== 'ready') return;
    this.#put(conversationId, { type: 'send' });
    try {
      await this.#ports.send(conversationId, ready);
    } catch (error) {
      this.#put(conversationId, { type: 'not-sent', ready, failure: this.#ports.codeOf(error) });
      return;
    }
    await this.#forget(conversationId, ready.recordingId);
  }

  /** Throws the recording away, or the note that is shown. */
  async discard(conversationId: number): Promise<void> {
    const live = this.#liveOf(conversationId);
    const state = this.read(conversationId);
    if (live !== undefined) {
      this.#live = undefined;
      this.#put(conversationId, { type: 'gone' });
      await live.capture.end().catch(() => undefined);
      await this.#forget(conversationId, live.recordingId);
    } else if (state.phase === 'ready' || state.phase === 'kept') {
      await this.#forget(conversationId, state.recordingId);
    } else if (state.phase === 'idle' || state.phase === 'opening') {
      this.#put(conversationId, { type: 'gone' });
    }
  }

  /** The conversation is left: what runs ends and waits. */
  leave(conversationId: number): void {
    if (['idle', 'opening'].includes(this.read(conversationId).phase)) {
      this.#put(conversationId, { type: 'gone' });
    }
    void this.stop(conversationId);
  }

  /** What an earlier run of the desk kept. */
  offer(kept: readonly KeptRecording[]): void {
    for (const one of kept) {
      this.#waiting.set(one.conversationId, [...(this.#waiting.get(one.conversationId) ?? []), one]);
    }
    for (const conversationId of this.#waiting.keys()) this.#offerNext(conversationId);
  }

  /** Two conversations became one. */
  merge(fromId: number, intoId: number): void {
    const state = this.read(fromId);
    const waiting = this.#waiting.get(fromId) ?? [];
    this.#waiting.delete(fromId);
    this.#states.setState((states) => new Map([...states].filter(([id]) => id !== fromId)), true);
    const live = this.#liveOf(fromId);
    if (live !== undefined) {
      live.conversationId = intoId;
      this.#set(intoId, state);
    }
    if (state.phase === 'kept' || state.phase === 'ready') {
      waiting.unshift({ recordingId: state.recordingId, conversationId: intoId, startedAt: 0 });
    }
    this.offer(waiting.map((one) => ({ ...one, conversationId: intoId })));
  }

  async #finish(
    conversationId: number,
    end: { recordingId: string; recordedMs: number | null; wasCut: boolean },
  ): Promise<void> {
    try {
      const recording = await this.#ports.finish(end.recordingId, end.recordedMs);
      // Out of the sound itself: what the live level showed depends on how often the window was woken.
      const waveform = await this.#ports.readWaveform(recording.fileId);
      this.#put(conversationId, { type: 'finished', recording, waveform, wasCut: end.wasCut });
    } catch (error) {
      const failure = this.#ports.codeOf(error);
      this.#put(conversationId, { type: 'not-finished', startedAt: Date.now(), failure });
    }
  }

  async #forget(conversationId: number, recordingId: string): Promise<void> {
    this.#put(conversationId, { type: 'gone' });
    this.#offerNext(conversationId);
    await this.#ports.discard(recordingId).catch(this.#ports.report);
  }

  #offerNext(conversationId: number): void {
    if (this.read(conversationId).phase !== 'idle') return;
    const [next, ...rest] = this.#waiting.get(conversationId) ?? [];
    this.#waiting.set(conversationId, rest);
    if (next !== undefined) this.#put(conversationId, { type: 'found', ...next });
  }

  #liveOf(conversationId: number): Live | undefined {
    return this.#live?.conversationId === conversationId ? this.#live : undefined;
  }

  #put(conversationId: number, event: RecorderEvent): void {
    this.#set(conversationId, nextState(this.read(conversationId), event));
  }

  #set(conversationId: number, state: RecorderState): void {
    if (state === this.read(conversationId)) return;
    this.#states.setState((states) => new Map(states).set(conversationId, state), true);
  }
}
