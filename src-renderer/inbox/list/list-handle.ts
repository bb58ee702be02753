/** What the rest of the inbox asks of the list that is shown, be it of all conversations or of what a search found. */
export type ListHandle = {
  focus: () => void;
  /** A key that was meant for the list while something else had the focus: it moves, and the focus comes along. */
  press: (key: string) => void;
  /** The first conversation, or the chat with a number that nobody has. */
  openFirst: () => void;
};
