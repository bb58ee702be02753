import type { Narrowing } from '#shared/domain/conversations/narrowing.ts';
import { saidQuery } from '../../i18n/said-query.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useChosenParts, useMessageParts } from '../filters/chosen-names.ts';

/** What a view holds, in one line. */
export function useNarrowingWords(): (narrowing: Narrowing) => string {
  const { t, language } = useWords();
  const partsOf = useChosenParts();
  const messagePartsOf = useMessageParts();
  return ({ query, chats, messages }) => {
    const { tab, rest } = partsOf(chats);
    const names = [...tab, ...rest, ...messagePartsOf(messages)].map(({ name }) => isolate(name));
    const searched = query === '' ? [] : [t('views.holds-query', { query: saidQuery(query) })];
    return new Intl.ListFormat(language).format([...searched, ...names]);
  };
}
