import path from 'node:path';
import { readPhone } from '#shared/phone/read-phone.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { withoutMarks } from '../parse/plain-text.ts';

/** How phones call the file: after the customer. */
const TITLES = [
  /^whatsapp chat (?:with|-) (.+)$/i,
  /^chat whatsapp (?:with|-) (.+)$/i,
  /^(?:دردشة|محادثة|المحادثة|الدردشة) (?:whatsapp|واتساب|واتس آب) (?:مع|-) (.+)$/i,
  /^(?:دردشة|محادثة) (?:مع) (.+?) (?:على|في) (?:whatsapp|واتساب)$/i,
];

export interface WhoIsWho {
  /** The author that the pharmacy seems to be; null where nothing tells. */
  pharmacy: string | null;
  customer: { name: string | null; phone: string | null };
}

/**
 * Who of the authors is who: the file is called after the customer, who may also be written as a number, and the pharmacy
 * as it calls itself.
 */
export function tellWhoIsWho(
  file: string,
  authors: readonly string[],
  { country, pharmacyName }: { country: string; pharmacyName: string },
): WhoIsWho {
  const title = titleOf(file);
  const isTitle = (author: string): boolean => title !== null && isSame(author, title);
  const phoneOf = (written: string | null): string | null =>
    written === null ? null : (readPhone(written, country).digits ?? null);
  const customer =
    authors.find(isTitle) ??
    (authors.length === 2
      ? (authors.find((author) => phoneOf(author) !== null) ??
        authors.find((_author, index) => isSame(authors[1 - index] ?? '', pharmacyName)))
      : authors.find((author) => !isSame(author, pharmacyName)));
  const pharmacy = authors.find((author) => author !== customer) ?? null;
  const known = title ?? customer ?? null;
  const phone = phoneOf(title) ?? phoneOf(customer ?? null);
  return {
    pharmacy: customer === undefined && authors.length === 2 ? null : pharmacy,
    customer: { name: known !== null && phoneOf(known) === null ? known : null, phone },
  };
}

/** The customer's name or number; null for a file that is called otherwise. */
function titleOf(file: string): string | null {
  const name = withoutMarks(path.basename(file, path.extname(file)))
    .replace(/ ?\(\d+\)$/, '')
    .trim();
  for (const pattern of TITLES) {
    const match = pattern.exec(name);
    if (match?.[1] !== undefined) return match[1].trim();
  }
  return null;
}

const isSame = (one: string, other: string): boolean => other !== '' && plain(one) === plain(other);

/** Files cannot be called by every letter that a name has. */
const plain = (name: string): string => foldText(name).replaceAll(/[^\p{L}\p{N}]+/gu, '');
