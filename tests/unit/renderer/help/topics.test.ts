import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { topicsIn } from '#renderer/help/help-topics.ts';
import type { HelpInline, HelpTopic } from '#renderer/help/markdown/help-block.ts';
import { ACCESS_OF_SETTINGS, SETTINGS_LABELS } from '#renderer/help/places.ts';
import { arTexts } from '#renderer/i18n/ar.ts';
import { enTexts } from '#renderer/i18n/en.ts';
import { SETTINGS_PAGES } from '#renderer/settings/pages.ts';
import { HELP_OF_ERROR } from '#renderer/ui/help/help-of-error.ts';
import { HELP_TOPICS } from '#renderer/ui/help/help-topic-name.ts';

const LANGUAGES = ['ar', 'en'] as const;
const FOLDER = path.resolve('src-renderer/help/topics');

const linesOf = ({ blocks }: HelpTopic): HelpInline[][] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.line]));
const piecesOf = (topic: HelpTopic): HelpInline[] => linesOf(topic).flat();

/** What a page takes from elsewhere, whatever the order of its sentences. */
const takenBy = (topic: HelpTopic): string[] =>
  piecesOf(topic)
    .filter(({ kind }) => kind !== 'text')
    .map((piece) => JSON.stringify(piece))
    .toSorted();

const ownWords = (topic: HelpTopic): string =>
  piecesOf(topic)
    .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
    .join(' ');

test('every topic has its page in both languages, and no page is without a topic', () => {
  for (const language of LANGUAGES) {
    const files = readdirSync(path.join(FOLDER, language)).map((file) => path.basename(file, '.md'));
    expect(files.toSorted()).toEqual([...HELP_TOPICS].toSorted());
    expect(topicsIn(language).map(({ name }) => name)).toEqual([...HELP_TOPICS]);
  }
});

test('the list of the settings says the same of its pages as the help', () => {
  expect(SETTINGS_LABELS).toEqual(
    Object.fromEntries(SETTINGS_PAGES.map(({ value, label }) => [value, label])),
  );
  expect(ACCESS_OF_SETTINGS).toEqual(
    Object.fromEntries(SETTINGS_PAGES.map(({ value, access }) => [value, access])),
  );
});

test('what a failure leads to is a topic', () => {
  for (const topic of Object.values(HELP_OF_ERROR)) expect(HELP_TOPICS).toContain(topic);
});

describe.each([...HELP_TOPICS])('the page %s', (name) => {
  const page = (language: 'ar' | 'en'): HelpTopic => {
    const found = topicsIn(language).find((topic) => topic.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };

  it('names the same buttons, keys, places and topics in both languages', () => {
    expect(takenBy(page('ar'))).toEqual(takenBy(page('en')));
  });

  it('leads on to other topics, and not to itself', () => {
    const topics = piecesOf(page('ar')).flatMap((piece) => (piece.kind === 'topic' ? [piece.topic] : []));
    expect(topics.length).toBeGreaterThan(0);
    expect(topics).not.toContain(name);
  });

  it.each(LANGUAGES)(
    'is one screen of text, and is asked for in more words than its title’s (%s)',
    (language) => {
      const topic = page(language);
      expect(ownWords(topic).split(/\s+/u).length).toBeLessThan(240);
      expect(topic.asked.length).toBeGreaterThanOrEqual(5);
    },
  );

  it.each(LANGUAGES)('names only words without blanks (%s)', (language) => {
    const texts: Readonly<Record<string, string>> = language === 'ar' ? arTexts : enTexts;
    const keys = piecesOf(page(language)).flatMap((piece) => (piece.kind === 'words' ? [piece.key] : []));
    expect(keys.filter((key) => texts[key]?.includes('{{') === true)).toEqual([]);
  });
});
