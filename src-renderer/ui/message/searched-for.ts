import { createContext, use } from 'react';

/** What is being searched for in what is shown, to be marked there; '' while nothing is. */
export const SearchedForContext = createContext('');

export const useSearchedFor = (): string => use(SearchedForContext);
