/**
 * The words live in one file per feature and language (`ar/`, `en/`). A key begins with a prefix that its file owns,
 * so that no key can stand in two of them.
 */
export type OwnTexts<Prefix extends string> = Record<`${Prefix}.${string}`, string>;

type ArabicForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
export type ArabicPlurals<Prefix extends string> = Record<`${Prefix}.${string}`, Record<ArabicForm, string>>;

/** What English must fill: the keys of the same file in Arabic. */
export type SameTexts<Arabic> = Readonly<Record<keyof Arabic, string>>;
export type EnglishPlurals<Arabic> = Readonly<
  Record<keyof Arabic, Readonly<Record<'one' | 'other', string>>>
>;
