import type { ImportProblemCode } from '#shared/domain/templates/template-import.ts';
import type { TemplateFormat } from '#shared/ipc/contract/templates.ts';
import { foldName } from '#shared/desk/templates/template-names.ts';
import type { BroughtTemplate } from '../../store/contract/template-store.ts';
import { readCsv } from './csv-file.ts';
import { readJson } from './json-file.ts';
import { judgeRow } from './judge-row.ts';

/** More than a person can use, and few enough to be read in one go. */
const MOST_ROWS = 2_000;
/** A person corrects the first ones and tries again. */
const MOST_PROBLEMS = 20;

type ReadImport =
  | { kind: 'read'; drafts: BroughtTemplate[] }
  | { kind: 'refused'; problems: { row: number | null; code: ImportProblemCode }[] };

/** Reads a file of templates: all of it, or where it is wrong and why. Never throws. */
export function readImport(format: TemplateFormat, text: string): ReadImport {
  const rows = format === 'json' ? readJson(text) : readCsv(text);
  if (typeof rows === 'string') return refuse(rows);
  if (rows.length === 0) return refuse('empty');
  if (rows.length > MOST_ROWS) return refuse('too-many');
  const shortcuts = new Set<string>();
  const drafts: BroughtTemplate[] = [];
  const problems: { row: number; code: ImportProblemCode }[] = [];
  for (const row of rows) {
    const judged = judgeRow(row);
    if (typeof judged === 'string') {
      problems.push({ row: row.row, code: judged });
      continue;
    }
    const folded = foldName(judged.shortcut);
    if (shortcuts.has(folded)) problems.push({ row: row.row, code: 'shortcut-twice' });
    shortcuts.add(folded);
    drafts.push(judged);
  }
  if (problems.length > 0) return { kind: 'refused', problems: problems.slice(0, MOST_PROBLEMS) };
  return { kind: 'read', drafts };
}

const refuse = (code: ImportProblemCode): ReadImport => ({
  kind: 'refused',
  problems: [{ row: null, code }],
});
