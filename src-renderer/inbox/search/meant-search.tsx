import { DidYouMean } from '../../ui/filtering/did-you-mean.tsx';
import { useMeant } from '../../ui/filtering/use-meant.ts';
import { findsAnything } from '../inbox-api.ts';

/** What a search over everything may have meant in the other keyboard layout. */
export function MeantSearch(props: {
  query: string;
  foundNothing: boolean;
  onTake: (query: string) => void;
}) {
  const { query, foundNothing, onTake } = props;
  const meant = useMeant({ where: 'chats', query, foundNothing, finds: findsAnything });
  return <DidYouMean meant={meant} onTake={onTake} />;
}
