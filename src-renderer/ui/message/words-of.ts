import { createContext, use } from 'react';

/** Which message the words are that are drawn inside, by its id: what they call by “@” it alone can tell. Null: of none. */
export const WordsOfContext = createContext<number | null>(null);

export const useWordsOf = (): number | null => use(WordsOfContext);
