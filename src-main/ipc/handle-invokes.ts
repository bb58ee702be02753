import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { AppError, type ErrorCode } from '../../src-shared/domain/errors.ts';
import { INVOKE_PREFIX } from '../../src-shared/ipc/bridge.ts';
import {
  invokeContract,
  type InvokeChannel,
  type InvokeInput,
  type InvokeOutput,
  type InvokeResult,
} from '../../src-shared/ipc/contract.ts';
import type { Logger } from '../log/logger.ts';

/** One function per channel of the contract: a missing one is a type error. */
export type InvokeHandlers = {
  [C in InvokeChannel]: (input: InvokeInput<C>) => Promise<InvokeOutput<C>> | InvokeOutput<C>;
};

interface HandleInvokesOptions {
  handlers: InvokeHandlers;
  /** Whether the call comes from the desk's own window, main frame and URL. */
  isTrusted: (event: IpcMainInvokeEvent) => boolean;
  log: Logger;
}

function failure(code: ErrorCode): InvokeResult<never> {
  return { ok: false, code };
}

async function answer<C extends InvokeChannel>(
  channel: C,
  raw: unknown,
  { handlers, log }: HandleInvokesOptions,
): Promise<InvokeResult<InvokeOutput<C>>> {
  const { input, output } = invokeContract[channel];
  const parsed = input.safeParse(raw);
  if (!parsed.success) {
    log.warn(
      `${channel}: refused input at ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    );
    return failure('invalid-input');
  }
  try {
    const value = await handlers[channel](parsed.data as InvokeInput<C>);
    // The way back is checked as well: a wrong shape is caught here and not in some screen.
    return { ok: true, value: output.parse(value) as InvokeOutput<C> };
  } catch (error) {
    if (error instanceof AppError) {
      if (error.cause !== undefined) log.warn(`${channel}: ${error.code}`, error);
      return failure(error.code);
    }
    log.error(`${channel} failed`, error);
    return failure('internal');
  }
}

/**
 * Registers every channel of the contract. Errors cross as codes, never as exceptions.
 * @returns a function that takes the handlers away, to make room for others.
 */
export function handleInvokes(options: HandleInvokesOptions): () => void {
  const channels = Object.keys(invokeContract) as InvokeChannel[];
  for (const channel of channels) {
    ipcMain.handle(INVOKE_PREFIX + channel, (event, raw: unknown) => {
      if (!options.isTrusted(event)) {
        options.log.error(`${channel}: call from an unknown sender refused`);
        return failure('invalid-input');
      }
      return answer(channel, raw, options);
    });
  }
  return () => {
    for (const channel of channels) ipcMain.removeHandler(INVOKE_PREFIX + channel);
  };
}
