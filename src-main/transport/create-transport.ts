import type { Logger } from '../log/logger.ts';
import type { Transport, TransportEvents } from './transport.ts';
import { TrainingTransport } from './training/training-transport.ts';
import { WppConnectTransport } from './wppconnect/wppconnect-transport.ts';

export interface CreateTransportOptions {
  kind: 'whatsapp-web' | 'training';
  events: TransportEvents;
  log: Logger;
  linkTimeoutMs: () => number;
}

/** The only place that knows all drivers. */
export function createTransport({ kind, ...options }: CreateTransportOptions): Transport {
  return kind === 'training' ? new TrainingTransport(options.events) : new WppConnectTransport(options);
}
