import type { ConversationFilter } from '../../api/cache/conversation-filter.ts';
import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { useMeant } from '../../ui/filtering/use-meant.ts';
import { findsAnything, type SearchNarrowing } from '../inbox-api.ts';

/** What a search over everything may have meant in the other keyboard layout, within what the list is narrowed down by. */
export function MeantSearch(props: {
  query: string;
  asked: SearchNarrowing;
  /** What the conversations themselves are narrowed down by. */
  listed: ConversationFilter;
  foundNothing: boolean;
  onTake: (query: string) => void;
}) {
  const { query, asked, listed, foundNothing, onTake } = props;
  const meant = useMeant({
    where: 'chats',
    query,
    within: [asked, listed],
    foundNothing,
    finds: (one) => findsAnything(one, asked, listed),
  });
  return <DidYouMean meant={meant} onTake={onTake} />;
}
