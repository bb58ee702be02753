import type { Logger } from '../log/logger.ts';
import { CloudTransport, type CloudOptions } from './cloud/cloud-transport.ts';
import type { Transport, TransportEvents } from './transport.ts';
import type { WaJsSource } from './wa-js-source.ts';
import { loadWppConnect } from './wppconnect/page/load-wppconnect.ts';
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

/**
 * Reads what the link to the phone is made of, which holds this thread for a tenth of a second, before it is needed. What goes wrong
 * is said by the link itself, which tries again.
 */
export function readWebDriverAhead(log: Pick<Logger, 'debug'>): void {
  try {
    loadWppConnect();
  } catch (error) {
    log.debug('the library could not be read ahead', error);
  }
}
