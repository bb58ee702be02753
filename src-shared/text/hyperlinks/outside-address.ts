/** What browsers and mail programs take; a longer one hides something. */
const MAX_LENGTH = 2048;
const MAIL_ADDRESS = /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,18}$/i;

/**
 * An address as it may be handed to the system, made anew of what was understood of it: a page of the web without a name or
 * password in it, somebody to write a mail to (nothing of the mail itself), or a number to call.
 * @returns undefined for anything else, whoever asks.
 */
export function outsideAddress(asked: string): string | undefined {
  if (asked.length > MAX_LENGTH || /[\p{Cc}\p{Cf}\s]/u.test(asked)) return undefined;
  const scheme = /^([a-z]+):/.exec(asked)?.[1];
  const rest = asked.slice((scheme?.length ?? 0) + 1);
  switch (scheme) {
    case 'http':
    case 'https':
      return webAddress(asked);
    case 'mailto':
      return MAIL_ADDRESS.test(rest) ? `mailto:${rest}` : undefined;
    case 'tel':
      return /^\+?\d{3,15}$/.test(rest) ? `tel:${rest}` : undefined;
    default:
      return undefined;
  }
}

function webAddress(asked: string): string | undefined {
  try {
    const url = new URL(asked);
    if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return undefined;
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}
