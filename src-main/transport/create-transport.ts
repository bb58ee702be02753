import type { Logger } from '../log/logger.ts';
import { CloudTransport, type CloudOptions } from './cloud/cloud-transport.ts';
import type { Transport, TransportEvents } from './transport.ts';
import type { WaJsSource } from './wa-js-source.ts';
import { TrainingTransport } from './training/training-transport.ts';
import { WppConnectTransport } from './wppconnect/wppconnect-transport.ts';

interface WebOptions {
  kind: 'whatsapp-web' | 'training';
  events: TransportEvents;
  log: Logger;
  trainingFiles: string;
  linkTimeoutMs: () => number;
  waJs: WaJsSource;
}

export type CreateTransportOptions = WebOptions | ({ kind: 'cloud' } & CloudOptions);

/** The only place that knows all drivers. */
export function createTransport(options: CreateTransportOptions): Transport {
  if (options.kind === 'cloud') return new CloudTransport(options);
  const { kind, trainingFiles, ...web } = options;
  return kind === 'training'
    ? new TrainingTransport(web.events, trainingFiles)
    : new WppConnectTransport(web);
}
