/** Each word of the index of messages, once for each place where it stands; the index itself, read by its words. */
export interface MessageWordsTable {
  term: string;
}

/** How far the search has been brought to what is folded now; one row. */
export interface SearchUpkeepTable {
  id: number;
  refold_before: number;
  merged_at: number;
  is_merging: 0 | 1;
}
