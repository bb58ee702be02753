const SVG = /<svg[\s>/]/;
/** What browsers take for a page (WHATWG MIME Sniffing, 7.1), and what makes one active. */
const HTML =
  /<(?:!doctype html|html|head|body|script|iframe|frameset|style|title|meta|base|link|div|p|a|table|br|b|h1|font|img|form|object|embed|input|video|audio|details|math)[\s>/]/;

/** The type of what can be read as text; undefined for anything else. Old Windows code pages count as text. */
export function sniffText(head: Buffer): string | undefined {
  const text = decode(head)?.trimStart().toLowerCase();
  if (text === undefined || text === '') return undefined;
  if (text.startsWith('<')) {
    if (SVG.test(text)) return 'image/svg+xml';
    if (HTML.test(text)) return 'text/html';
    return text.startsWith('<?xml') ? 'application/xml' : 'text/plain';
  }
  if (text.startsWith('#!')) return 'text/x-shellscript';
  if (text.startsWith('begin:vcard')) return 'text/vcard';
  if (text.startsWith('begin:vcalendar')) return 'text/calendar';
  return 'text/plain';
}

function decode(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff) {
    return Buffer.from(head.subarray(2, head.length - (head.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  if (head.some(isNoText)) return undefined;
  const text = head.toString('utf8');
  return text.startsWith('\u{feff}') ? text.slice(1) : text;
}

/** Control characters, but tab, line feed, form feed, carriage return and escape. */
function isNoText(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
}
