const drawn = (size: number, stroke: number) => ({ size, stroke, 'aria-hidden': true }) as const;

/** How pictures are drawn, by where they stand. All of them are decoration: what carries them has the name. */
export const ICON = {
  /** In small print: a mark, a chip, a line of facts. */
  mark: drawn(14, 2),
  /** Beside the words of a line or of a small button. */
  line: drawn(16, 1.75),
  /** Beside the words of a control, in a field or in a menu. */
  control: drawn(18, 1.75),
  /** Alone on a button. */
  button: drawn(20, 1.75),
  /** Alone on a large button, as those of the composer. */
  large: drawn(22, 1.75),
  /** In the note of an empty list. */
  note: drawn(28, 1.5),
  /** In the note of an empty page. */
  page: drawn(40, 1.3),
};

export type IconSize = keyof typeof ICON;
