import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { AppError, type ErrorCode } from '#shared/domain/errors.ts';
import { refusalOf } from '#shared/domain/staff/permissions.ts';
import { INVOKE_PREFIX } from '#shared/ipc/bridge.ts';
import { carry, type Carried } from '#shared/ipc/carried.ts';
import { CHANNEL_ACCESS } from '#shared/ipc/channel-access.ts';
import {
  invokeContract,
  type InvokeChannel,
  type InvokeInput,
  type InvokeOutput,
} from '#shared/ipc/contract.ts';
import type { Logger } from '../log/logger.ts';
import { Unopened, type UnopenedChannel } from './unopened.ts';

/** Who calls: certainly somebody, except where anyone may. */
export interface Caller<C extends InvokeChannel = InvokeChannel> {
  agent: (typeof CHANNEL_ACCESS)[C] extends 'anyone' ? Agent | null : Agent;
}

/** One function per channel of the contract: a missing one is a type error. */
export type InvokeHandlers = {
  [C in InvokeChannel]: (
    input: InvokeInput<C>,
    caller: Caller<C>,
  ) => C extends UnopenedChannel
    ? Promise<Unopened<InvokeOutput<C>>>
    : Promise<InvokeOutput<C>> | InvokeOutput<C>;
};

interface HandleInvokesOptions {
  handlers: InvokeHandlers;
  /** Whether the call comes from the desk's own window, main frame and URL. */
  isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Who is signed in now; null when nobody is. */
  agent: () => Agent | null;
  /** Told after a call succeeded, but for what only reads and is passed on unopened. */
  onDone?: <C extends InvokeChannel>(
    channel: C,
    done: { input: InvokeInput<C>; output: InvokeOutput<C>; agent: Agent | null },
  ) => void;
  log: Logger;
}

function failure(code: ErrorCode, fields: readonly string[] = []): Carried<never> {
  return carry(fields.length === 0 ? { ok: false, code } : { ok: false, code, fields: [...fields] });
}

async function answer<C extends InvokeChannel>(
  channel: C,
  raw: unknown,
  { handlers, agent: currentAgent, onDone, log }: HandleInvokesOptions,
): Promise<Carried<InvokeOutput<C>>> {
  // Before anything of the call is looked at, and once: the caller stays who they were when the call came.
  const agent = currentAgent();
  const refusal = refusalOf(CHANNEL_ACCESS[channel], agent);
  if (refusal !== null) return failure(refusal);
  const { input, output } = invokeContract[channel];
  const parsed = input.safeParse(raw);
  if (!parsed.success) {
    const { issues } = parsed.error;
    log.warn(`${channel}: refused input at ${issues.map((issue) => issue.path.join('.')).join(', ')}`);
    return failure(
      'invalid-input',
      issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  try {
    const accepted = parsed.data as InvokeInput<C>;
    const answered = await handlers[channel](accepted, { agent } as Caller<C>);
    // What only reads: nothing is done, and nobody is told.
    if (answered instanceof Unopened) return answered.carried as Carried<InvokeOutput<C>>;
    // The way back is checked as well: a wrong shape is caught here and not in some screen.
    const value = output.parse(answered) as InvokeOutput<C>;
    onDone?.(channel, { input: accepted, output: value, agent });
    return carry({ ok: true, value });
  } catch (error) {
    if (error instanceof AppError) {
      // What nobody expects has come over a thread's border, and has left its cause there.
      if (error.code === 'internal') log.error(`${channel} failed`, error);
      else if (error.cause !== undefined) log.warn(`${channel}: ${error.code}`, error);
      return failure(error.code, error.fields);
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
