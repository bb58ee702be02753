import { parseUrl } from './parse-url.ts';

/** What browsers and mail programs take; a longer one hides something. */
const MAX_LENGTH = 2048;
const MAIL_ADDRESS = /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,18}$/i;

const NUMBER = /^\+?\d{3,15}$/;

/**
 * An address as it may be handed to the system, made anew of what was understood of it: a page of the web without a name or
 * password in it, somebody to write a mail to (nothing of the mail itself), or a number to call.
 * @returns undefined for anything else, whoever asks.
 */
export function outsideAddress(asked: string): string | undefined {
  if (asked.length > MAX_LENGTH || /[\p{Cc}\p{Cf}\s]/u.test(asked)) return undefined;
  if (/^https?:/.test(asked)) return webAddress(asked);
  const [scheme = '', rest = ''] = asked.split(/:(.*)/, 2);
  const isKnown = (scheme === 'mailto' && MAIL_ADDRESS.test(rest)) || (scheme === 'tel' && NUMBER.test(rest));
  return isKnown ? asked : undefined;
}

function webAddress(asked: string): string | undefined {
  const url = parseUrl(asked);
  if (url === undefined || (!url.hostname.includes('.') && !url.hostname.startsWith('['))) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
