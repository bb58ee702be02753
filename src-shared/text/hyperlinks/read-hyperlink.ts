import type { Hyperlink, ReadNumber } from './hyperlink.ts';
import { judgeHost } from './judge-host.ts';
import { outsideAddress } from './outside-address.ts';
import { parseUrl } from './parse-url.ts';
import { isTopLevelDomain } from './top-level-domains.ts';

/** Several names, none of them empty; a browser takes `.com` and `a..com` as well, and finds nothing there. */
const NAMES = /^[^.]+(?:\.[^.]+)+\.?$/;

/** @param written with its scheme, or to be read with `https://` in front. */
export function readWeb(written: string): Hyperlink | undefined {
  const url = parseUrl(/^https?:/i.test(written) ? written : `https://${written}`);
  if (url === undefined || !NAMES.test(url.hostname)) return undefined;
  // What would be refused on a click, as one too long to be opened whole, does not look like a link.
  if (outsideAddress(url.href) === undefined) return undefined;
  return { kind: 'web', url: url.href, host: url.host, ...judgeHost(written, url) };
}

/** A name without a scheme, as `example.com/path`. */
export function readBareDomain(written: string): Hyperlink | undefined {
  const [host = ''] = written.split(/[/?#:]/, 1);
  const labels = host.split('.');
  const isCertain = host.length < written.length || labels[0]?.toLowerCase() === 'www';
  // “a.m.” and “e.g.” are none.
  if (!isCertain && (labels.at(-2)?.length ?? 0) < 2) return undefined;
  return isTopLevelDomain(labels.at(-1) ?? '', isCertain) ? readWeb(written) : undefined;
}

export function readEmail(written: string): Hyperlink | undefined {
  const address = written.replace(/^mailto:/i, '').split('?', 1)[0] ?? '';
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 1 || !isTopLevelDomain(domain.split('.').at(-1) ?? '', true)) return undefined;
  return { kind: 'email', url: `mailto:${address}`, address };
}

export function readNumber(written: string, read: ReadNumber): Hyperlink | undefined {
  const phone = read(written.replace(/^tel:/i, ''));
  return phone === undefined ? undefined : { kind: 'phone', phone };
}

export function readPerson(written: string, read: ReadNumber): Hyperlink {
  const id = written.slice(1);
  return { kind: 'person', id, phone: read(id) ?? null };
}

export function readPlace(written: string): Hyperlink | undefined {
  const found = /^geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)/i.exec(written);
  const latitude = Number(found?.[1]);
  const longitude = Number(found?.[2]);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { kind: 'place', latitude, longitude }
    : undefined;
}
