import type { Logger } from '../log/logger.ts';
import type { Transport, TransportEvents } from './transport.ts';
import type { WaJsSource } from './wa-js-source.ts';
import { TrainingTransport } from './training/training-transport.ts';
import { WppConnectTransport } from './wppconnect/wppconnect-transport.ts';

export interface CreateTransportOptions {
  kind: 'whatsapp-web' | 'training';
  events: TransportEvents;
  log: Logger;
  trainingFiles: string;
  linkTimeoutMs: () => number;
  waJs: WaJsSource;
}

/** The only place that knows all drivers. */
export function createTransport({ kind, trainingFiles, ...options }: CreateTransportOptions): Transport {
  return kind === 'training'
    ? new TrainingTransport(options.events, trainingFiles)
    : new WppConnectTransport(options);
}
