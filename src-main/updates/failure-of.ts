import type { UpdateFailure } from '#shared/domain/updates.ts';

const NETWORK_CODES = /^(?:ECONN|ENET|EHOST|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|ERR_(?:HTTP|SOCKET|TLS))/;
/** Chromium's own names; behind a proxy's page or a hotel's Wi-Fi, certificates fail too. */
const NETWORK_MESSAGE = /net::ERR_|timed out|socket hang up|request has been aborted/i;

/** What an error of electron-updater means. `otherwise`: for what it does not name. */
export function failureOf(error: unknown, otherwise: UpdateFailure): UpdateFailure {
  const { code, statusCode, message } = parts(error);
  if (code === 'ENOSPC') return 'no-room';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'not-signed';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  if (NETWORK_CODES.test(code) || NETWORK_MESSAGE.test(message)) return 'unreachable';
  if (statusCode >= 500 || [401, 403, 407, 408, 429].includes(statusCode)) return 'unreachable';
  if (statusCode >= 400 || code.startsWith('ERR_UPDATER_')) return 'feed-broken';
  return otherwise;
}

/** An error's name for the log: its message may hold addresses and the name of a Windows account. */
export function errorLabel(error: unknown): string {
  const { code, message } = parts(error);
  const network = /net::ERR_\w+/.exec(message)?.[0];
  return network ?? (code !== '' ? code : error instanceof Error ? error.name : typeof error);
}

export const isMissingChannel = (error: unknown): boolean =>
  parts(error).code === 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND';

function parts(error: unknown): { code: string; statusCode: number; message: string } {
  const { code, statusCode, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  return {
    code: typeof code === 'string' ? code : '',
    statusCode: typeof statusCode === 'number' ? statusCode : 0,
    message: typeof message === 'string' ? message : '',
  };
}
