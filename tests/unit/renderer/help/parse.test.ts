import { describe, expect, it } from 'vitest';
import { parseLine } from '#renderer/help/markdown/parse-line.ts';
import { parseTopic } from '#renderer/help/markdown/parse-topic.ts';

describe('a page of the help', () => {
  it('has a title, what else it is called, and its blocks', () => {
    const source =
      '# Back up\n? usb, copy\n\nOne line\nand its end.\n\n## More\n\n1. first\n2. second\n   goes on\n\n- a\n- b\n\n> Mind\n> this.\n';
    expect(parseTopic('backup', source)).toEqual({
      name: 'backup',
      title: 'Back up',
      asked: ['usb', 'copy'],
      blocks: [
        { kind: 'paragraph', line: [{ kind: 'text', text: 'One line and its end.', isStrong: false }] },
        { kind: 'heading', line: [{ kind: 'text', text: 'More', isStrong: false }] },
        {
          kind: 'list',
          isOrdered: true,
          items: [
            [{ kind: 'text', text: 'first', isStrong: false }],
            [{ kind: 'text', text: 'second goes on', isStrong: false }],
          ],
        },
        {
          kind: 'list',
          isOrdered: false,
          items: [
            [{ kind: 'text', text: 'a', isStrong: false }],
            [{ kind: 'text', text: 'b', isStrong: false }],
          ],
        },
        { kind: 'note', line: [{ kind: 'text', text: 'Mind this.', isStrong: false }] },
      ],
    });
  });

  it('has a title, or is none', () => {
    expect(() => parseTopic('backup', 'Only words')).toThrow('no title');
  });
});

describe('a line of the help', () => {
  it('takes words, keys, places and topics from where they are kept', () => {
    expect(
      parseLine('**So** {backup.run}{keys:lock} {settings:backup} {page:templates}: [[restore]].'),
    ).toEqual([
      { kind: 'text', text: 'So', isStrong: true },
      { kind: 'text', text: ' ', isStrong: false },
      { kind: 'words', key: 'backup.run' },
      { kind: 'keys', shortcut: 'lock' },
      { kind: 'text', text: ' ', isStrong: false },
      { kind: 'place', place: { settingsPage: 'backup' } },
      { kind: 'text', text: ' ', isStrong: false },
      { kind: 'place', place: { page: 'templates' } },
      { kind: 'text', text: ': ', isStrong: false },
      { kind: 'topic', topic: 'restore' },
      { kind: 'text', text: '.', isStrong: false },
    ]);
  });

  it.each(['{backup.gone}', '{keys:gone}', '{settings:gone}', '{page:gone}', '[[gone]]'])(
    'is refused where it names what there is not: %s',
    (line) => {
      expect(() => parseLine(line)).toThrow('gone');
    },
  );

  it('takes words from where they are kept within what is strong', () => {
    expect(parseLine('**The {backup.run}:** so')).toEqual([
      { kind: 'text', text: 'The ', isStrong: true },
      { kind: 'words', key: 'backup.run' },
      { kind: 'text', text: ':', isStrong: true },
      { kind: 'text', text: ' so', isStrong: false },
    ]);
    expect(() => parseLine('**{backup.gone}:** so')).toThrow('gone');
    expect(() => parseLine('press {backup.run')).toThrow('brace');
  });

  it('shows markup of any other kind as the letters that it is', () => {
    const line = '<b onclick="x()">no</b> [a](https://example.com) _so_ `x`';
    expect(parseLine(line)).toEqual([{ kind: 'text', text: line, isStrong: false }]);
  });
});
