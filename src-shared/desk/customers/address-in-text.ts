import { MAX_ADDRESS_LENGTH } from '../../domain/customers/customer.ts';

/**
 * Words that announce an address at the beginning of a line. Only these: an address that is guessed at would be wrong on
 * a delivery, and staff can always write one.
 */
const ANNOUNCED =
  /^[\s\p{Extended_Pictographic}\uFE0F\u200E\u200F*_•.-]*(?:العنوان|عنوان (?:البيت|المنزل|التوصيل)|عنوان(?:ي|ى|نا)?|(?:my |our |the |delivery |home )?address(?: is)?)\s*[*_]*\s*(?<mark>[:：=]|-|–|هو|\s)\s*(?<rest>.*)$/iu;

/** Fewer letters are a street's name at best. */
const MIN_LETTERS = 6;

/** A question about the pharmacy's own address. */
const QUESTION = /[?؟]|(?:^|\s)(?:ايه|إيه|فين|where|what)(?=\s|$)/iu;

/**
 * The address a customer gives in a text, when it says that it is one ("العنوان: …", "عنواني …", "Address: …"). The
 * lines after it belong to it until an empty one.
 * @returns undefined when nothing clear is there.
 */
export function addressInText(text: string): string | undefined {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  for (const [index, line] of lines.entries()) {
    const found = ANNOUNCED.exec(line)?.groups;
    if (found === undefined) continue;
    const isMarked = /[:：=–-]|هو/u.test(found['mark'] ?? '');
    const rest = found['rest'] ?? '';
    // "العنوان فين؟" asks; and without a mark only "عنواني" and "my address" are the customer's own.
    if (QUESTION.test(rest) || (!isMarked && !/^\W*(?:عنوان(?:ي|ى|نا)|my |our )/iu.test(line))) continue;
    const following = lines.slice(index + 1);
    const end = following.findIndex((other) => other.trim() === '');
    const block = [rest, ...(end === -1 ? following : following.slice(0, end))];
    const address = block
      .map((part) => part.replace(/[\p{Cc}\s]+/gu, ' ').trim())
      .filter((part) => part !== '')
      .join('، ');
    if ((address.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS || QUESTION.test(address)) continue;
    return Array.from(address).slice(0, MAX_ADDRESS_LENGTH).join('');
  }
  return undefined;
}
