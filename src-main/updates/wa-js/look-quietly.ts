import type { Logger } from '../../log/logger.ts';
import type { Found } from './look-for-wa-js.ts';
import { WaJsRefused } from './manifest.ts';

interface QuietLookOptions {
  /** See lookForWaJs. */
  look: () => Promise<Found>;
  /** A newer wa-js is there for the next load of WhatsApp's page. */
  onTaken: () => void;
  log: Logger;
}

/** Looks at the feed of wa-js and says in the log what staff or whoever supports them should know; never rejects. */
export function createQuietLook({ look, onTaken, log }: QuietLookOptions): () => Promise<void> {
  const said = new Set<string>();
  /** The feed goes on saying the same; the log says it once. */
  const sayOnce = (message: string): void => {
    if (!said.has(message)) log.warn(message);
    said.add(message);
  };
  return async () => {
    try {
      const found = await look();
      if (found === 'needs-newer-rosheta') sayOnce('the newer wa-js needs a newer Rosheta');
      if (found === 'taken') onTaken();
    } catch (error) {
      if (error instanceof WaJsRefused) sayOnce(`an update of wa-js was refused: ${error.message}`);
      // Most often this PC is offline, which may be for ever and is nobody's fault.
      else log.debug('the feed of wa-js could not be read', error);
    }
  };
}
