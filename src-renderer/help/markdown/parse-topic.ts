import type { HelpTopicName } from '../../ui/help/help-topic-name.ts';
import type { HelpBlock, HelpInline, HelpTopic } from './help-block.ts';
import { parseLine } from './parse-line.ts';

const ITEM = /^(?:-|(\d+)\.) (.*)$/u;

/**
 * A page of the help: its title (`# …`), how else people ask for it (`? …, …`), then blocks parted by empty lines: a
 * heading (`## …`), a note (`> …`), a list (`- …`, `1. …`), a paragraph. Lines of a block are one.
 * @throws Error where it has no title, or names what there is not.
 */
export function parseTopic(name: HelpTopicName, source: string): HelpTopic {
  const [head = '', ...rest] = source
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const title = /^# (.+)$/mu.exec(head)?.[1];
  if (title === undefined) throw new Error(`the help's page ${name} has no title`);
  const asked = /^\? (.+)$/mu.exec(head)?.[1] ?? '';
  return {
    name,
    title,
    asked: asked
      .split(/[,،]/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    blocks: rest.map(parseBlock),
  };
}

function parseBlock(block: string): HelpBlock {
  const lines = block.split('\n');
  const first = lines[0] ?? '';
  const item = ITEM.exec(first);
  if (item !== null) return { kind: 'list', isOrdered: item[1] !== undefined, items: itemsOf(lines) };
  if (first.startsWith('## ')) return { kind: 'heading', line: parseLine(first.slice(3)) };
  if (first.startsWith('> ')) {
    return { kind: 'note', line: parseLine(lines.map((line) => line.replace(/^> ?/u, '')).join(' ')) };
  }
  return { kind: 'paragraph', line: parseLine(lines.join(' ')) };
}

/** A line that is no item goes on with the one before. */
function itemsOf(lines: readonly string[]): HelpInline[][] {
  const texts: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item !== null) texts.push(item[2] ?? '');
    else texts.push(`${texts.pop() ?? ''} ${line.trim()}`);
  }
  return texts.map(parseLine);
}
