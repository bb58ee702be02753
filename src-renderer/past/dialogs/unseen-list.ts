/**
 * Mantine draws the list of a field also while it is closed, measures where it would stand and lays the whole window out anew
 * for it: a third of what the preview of a chat cost. It is made when it is opened.
 */
export const UNSEEN_LIST = { keepMounted: false } as const;
