import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';
import { templateShortcutSchema } from '#shared/domain/templates/template.ts';
import { hasText, isReadable } from '#shared/desk/templates/template-bodies.ts';
import { foldName } from '#shared/desk/templates/template-names.ts';

export type DraftProblems = {
  name: boolean;
  /** `taken` carries the name of the one that has it. */
  shortcut: 'bad' | { takenBy: string } | null;
  text: 'missing' | 'unreadable' | null;
};

/** What keeps a draft from being saved; `id` is its own template's, null for a new one. */
export function checkDraft(
  draft: TemplateDraft,
  id: number | null,
  others: readonly Template[],
): DraftProblems {
  const folded = foldName(draft.shortcut);
  const holder = others.find((other) => other.id !== id && foldName(other.shortcut) === folded);
  const isShortcut = templateShortcutSchema.safeParse(draft.shortcut).success;
  return {
    name: draft.name.trim() === '',
    shortcut: isShortcut ? (holder === undefined ? null : { takenBy: holder.name }) : 'bad',
    text: textProblem(draft),
  };
}

function textProblem({ body, files }: TemplateDraft): DraftProblems['text'] {
  if (!hasText(body) && files.length === 0) return 'missing';
  return isReadable(body) ? null : 'unreadable';
}

/** A shortcut like the given one that nobody has yet: price, price-2, price-3. */
export function freeShortcut(wanted: string, others: readonly Template[]): string {
  const taken = new Set(others.map(({ shortcut }) => foldName(shortcut)));
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : `-${number}`;
    const shortcut = wanted.slice(0, 30 - tail.length) + tail;
    if (!taken.has(foldName(shortcut))) return shortcut;
  }
}
