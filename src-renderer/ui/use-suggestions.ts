import { useState } from 'react';

/**
 * For a field with suggestions: their list is open only while it holds something. An empty one is not seen, and would
 * still take the first Escape from the dialog around it.
 */
export function useSuggestions(areAny: boolean) {
  const [isWanted, setWanted] = useState(false);
  return {
    dropdownOpened: isWanted && areAny,
    onDropdownOpen: () => setWanted(true),
    onDropdownClose: () => setWanted(false),
    onBlur: () => setWanted(false),
  };
}
