import type { Language } from '../i18n/catalogue.ts';
import { HELP_TOPICS } from '../ui/help/help-topic-name.ts';
import type { HelpTopic } from './markdown/help-block.ts';
import { parseTopic } from './markdown/parse-topic.ts';

/** The pages as they are written, part of the built window: the help needs neither a file nor a network. */
const SOURCES = import.meta.glob<string>('./topics/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const read = new Map<Language, readonly HelpTopic[]>();

/** All pages in a language, in the order of the list; read when they are asked for first. */
export function topicsIn(language: Language): readonly HelpTopic[] {
  const known = read.get(language);
  if (known !== undefined) return known;
  const topics = HELP_TOPICS.map((name) => {
    const source = SOURCES[`./topics/${language}/${name}.md`];
    if (source === undefined) throw new Error(`the help has no page ${name} in ${language}`);
    return parseTopic(name, source);
  });
  read.set(language, topics);
  return topics;
}
