import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Receiver = (signal: NodeJS.Signals) => void;

const receivers = new Set<Receiver>();
let interrupted = false;

/**
 * From now on a Ctrl+C or a termination goes to the commands that are running, and this script goes on to
 * tidy up after them. When none is running it ends at once, through process.exit, so that exit handlers run.
 */
export function listenForSignals(): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      interrupted = true;
      if (receivers.size === 0) process.exit(128 + constants.signals[signal]);
      for (const receive of receivers) receive(signal);
    });
  }
}

/** Calls the receiver with every signal until the returned function is called. */
export function receiveSignals(receive: Receiver): () => void {
  receivers.add(receive);
  return () => receivers.delete(receive);
}

/** Whether somebody asked this script to stop. */
export function wasInterrupted(): boolean {
  return interrupted;
}
