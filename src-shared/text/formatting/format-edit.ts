export type Format = 'bold' | 'italic' | 'strike' | 'code' | 'bullet' | 'number' | 'quote';

/** `text` in place of what stands between `from` and `to`; then what is selected, within the new text. */
export type TextEdit = { from: number; to: number; text: string; selected: { from: number; to: number } };

const MARKS = { bold: '*', italic: '_', strike: '~', code: '`' } as const;
const FENCE = '```';

/**
 * Formats what is selected, or takes that format away where all of it has it. WhatsApp counts marks within one line only, so
 * each line gets its own; a list and a quote take whole lines.
 * @returns undefined where nothing is selected that could be marked.
 */
export function formatEdit(text: string, from: number, to: number, format: Format): TextEdit | undefined {
  return format === 'bullet' || format === 'number' || format === 'quote'
    ? lineEdit(text, from, to, format)
    : markEdit(text, from, to, format);
}

function markEdit(text: string, from: number, to: number, format: keyof typeof MARKS): TextEdit | undefined {
  const selected = text.slice(from, to);
  const words = selected.trim();
  if (words === '') return undefined;
  const begin = from + selected.indexOf(words);
  const end = begin + words.length;
  const isBlock = format === 'code' && words.includes('\n');
  const mark = isBlock ? FENCE : MARKS[format];
  // The marks stand around what is selected.
  if (text.slice(0, begin).endsWith(mark) && text.slice(end).startsWith(mark)) {
    return replaced(begin - mark.length, end + mark.length, words);
  }
  if (isBlock) return replaced(begin, end, `${mark}\n${words}\n${mark}`);
  const lines = words.split('\n');
  const isMarked = (line: string): boolean =>
    line.length > 2 * mark.length && line.startsWith(mark) && line.endsWith(mark);
  const written = lines.filter((line) => line.trim() !== '');
  const isAll = written.every((line) => isMarked(line.trim()));
  const changed = lines.map((line) => {
    const own = line.trim();
    if (own === '') return line;
    return line.replace(own, () => (isAll ? own.slice(mark.length, -mark.length) : mark + own + mark));
  });
  return replaced(begin, end, changed.join('\n'));
}

const PREFIXES = { bullet: /^[-*] /, number: /^\d{1,3}\. /, quote: /^> / } as const;

function lineEdit(
  text: string,
  from: number,
  to: number,
  format: keyof typeof PREFIXES,
): TextEdit | undefined {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  // A selection up to the beginning of a line does not mean that line.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to;
  const next = text.indexOf('\n', last);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(begin, end).split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0) return undefined;
  const own = PREFIXES[format];
  const isAll = written.every((line) => own.test(line));
  let count = 0;
  const changed = lines.map((line) => {
    if (line.trim() === '') return line;
    if (isAll) return line.replace(own, '');
    count += 1;
    // One kind takes the place of another.
    const bare = Object.values(PREFIXES).reduce((rest, prefix) => rest.replace(prefix, ''), line);
    return { bullet: '- ', number: `${count}. `, quote: '> ' }[format] + bare;
  });
  return replaced(begin, end, changed.join('\n'));
}

const replaced = (from: number, to: number, text: string): TextEdit => ({
  from,
  to,
  text,
  selected: { from, to: from + text.length },
});
