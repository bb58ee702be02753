import type { DraftLine, SheetProblem } from './draft-sheet.ts';

/** What the fields of a line are drawn from. */
export type FieldsProps = {
  line: DraftLine;
  isReadOnly: boolean;
  /** The id of the words that say why a field is not taken; undefined for one that is. */
  problemIdOf: (field: SheetProblem['field']) => string | undefined;
  onChange: (change: Partial<DraftLine>) => void;
};
