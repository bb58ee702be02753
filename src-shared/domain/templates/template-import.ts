/**
 * Why a file of templates is refused; each has a translated sentence that says what to do.
 * - `no-json`, `other-format`, `newer-version`, `no-heading`, `empty`, `too-many`, `broken-quotes`: the file itself.
 * - the others: one row of it. `text-unreadable`: its blanks cannot be read. `shortcut-twice`: an earlier row has it.
 */
export const IMPORT_PROBLEMS = [
  'no-json',
  'other-format',
  'newer-version',
  'no-heading',
  'empty',
  'too-many',
  'broken-quotes',
  'name',
  'category',
  'own-category',
  'kind',
  'shortcut',
  'shortcut-twice',
  'no-text',
  'too-long',
  'text-unreadable',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number];
