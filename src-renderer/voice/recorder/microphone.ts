import { loudness } from './waveform.ts';
import type { MicrophoneProblem } from './recorder-state.ts';

const CHOICE_KEY = 'rosheta.microphone';

/** The microphone staff chose on this PC; null for whichever the system prefers. */
export const chosenMicrophone = (): string | null => localStorage.getItem(CHOICE_KEY);

export function chooseMicrophone(deviceId: string | null): void {
  if (deviceId === null) localStorage.removeItem(CHOICE_KEY);
  else localStorage.setItem(CHOICE_KEY, deviceId);
}

export interface MicrophoneDevice {
  deviceId: string;
  label: string;
}

/** The system's own choice comes under other names too; those are left out. */
export async function listMicrophones(): Promise<MicrophoneDevice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(
      ({ kind, deviceId }) => kind === 'audioinput' && !['', 'default', 'communications'].includes(deviceId),
    )
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** An open microphone. */
export interface Microphone {
  /** One channel, whatever the device has: phones play nothing else as a voice note. */
  stream: MediaStream;
  /** How loud it is now, 0–100. */
  level: () => number;
  /** Called once when the device goes away. */
  onLost: (listener: () => void) => void;
  close: () => void;
}

/** Rejects with what {@link problemOf} understands. A chosen device that is gone is replaced by the system's. */
export async function openMicrophone(): Promise<Microphone> {
  const chosen = chosenMicrophone();
  const device = await navigator.mediaDevices.getUserMedia({
    audio: {
      ...(chosen === null ? {} : { deviceId: { ideal: chosen } }),
      channelCount: 1,
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
    },
  });
  const context = new AudioContext({ sampleRate: 48_000 });
  const source = context.createMediaStreamSource(device);
  const mono = new MediaStreamAudioDestinationNode(context, {
    channelCount: 1,
    channelCountMode: 'explicit',
    channelInterpretation: 'speakers',
  });
  const meter = new AnalyserNode(context, { fftSize: 2048 });
  source.connect(mono);
  source.connect(meter);
  await context.resume();
  const samples = new Float32Array(meter.fftSize);
  return {
    stream: mono.stream,
    level: () => {
      meter.getFloatTimeDomainData(samples);
      return loudness(samples);
    },
    onLost: (listener) => device.getAudioTracks()[0]?.addEventListener('ended', listener, { once: true }),
    close: () => {
      for (const track of device.getTracks()) track.stop();
      void context.close();
    },
  };
}

/** Names of W3C Media Capture and Streams, 10.2. */
export function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}
