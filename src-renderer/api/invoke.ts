import type { ErrorCode } from '#shared/domain/errors.ts';
import { open } from '#shared/ipc/carried.ts';
import type { InvokeChannel, InvokeInput, InvokeOutput } from '#shared/ipc/contract.ts';
import { bridge } from './bridge.ts';

/** A failure that crossed the bridge; the screen shows the sentence of its code. */
export class InvokeError extends Error {
  readonly code: ErrorCode;
  /** Of invalid-input: which fields, each with what is wrong. */
  readonly fields: readonly string[];

  constructor(code: ErrorCode, options?: ErrorOptions & { fields?: readonly string[] | undefined }) {
    super(options?.fields === undefined ? code : `${code} (${options.fields.join('; ')})`, options);
    this.name = 'InvokeError';
    this.code = code;
    this.fields = options?.fields ?? [];
  }
}

/** Calls the main process; rejects only with {@link InvokeError}. */
export async function invoke<C extends InvokeChannel>(
  channel: C,
  input: InvokeInput<C>,
): Promise<InvokeOutput<C>> {
  let result;
  try {
    result = open(await bridge().ask(channel, input));
  } catch (cause) {
    // The bridge promises not to reject: whatever arrives here is a defect, not an expected outcome.
    throw new InvokeError('internal', { cause });
  }
  if (!result.ok) throw new InvokeError(result.code, { fields: result.fields });
  return result.value;
}

export const errorCodeOf = (error: unknown): ErrorCode =>
  error instanceof InvokeError ? error.code : 'internal';
