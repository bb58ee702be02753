import { app, dialog } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dropDangerousVariables, refusedAtLaunch } from './launch-refusal.ts';

/**
 * Ends a packed program that was started with what it does not take, and says so. Call it before anything else: what a
 * switch opens is opened when Electron is ready, and until then this is all that runs.
 */
export function refuseLaunch(): void {
  if (takesAnything()) return;
  dropDangerousVariables(process.env);
  const refused = refusedAtLaunch(process.argv.slice(1), process.env, process.platform);
  if (refused === undefined) return;
  dialog.showErrorBox(
    'روشتة – Rosheta',
    `لا تعمل روشتة مع «\u2066${refused}\u2069». افتحها من أيقونتها، أو احذف هذه الإضافة من الاختصار أو من إعدادات الجهاز.\n\n` +
      `Rosheta does not run with “${refused}”. Open it by its icon, or take that out of the shortcut or of the settings of this PC.`,
  );
  process.exit(1);
}

/**
 * A checkout, and a package that was made to be driven by tests. Both are known by the program's own files alone, which
 * the fuses keep in one archive whose bytes they know: no switch, no variable and no new name of the program says so.
 */
function takesAnything(): boolean {
  const program = app.getAppPath();
  if (path.extname(program) !== '.asar') return true;
  const { opensToTests } = JSON.parse(readFileSync(path.join(program, 'package.json'), 'utf8')) as {
    opensToTests?: unknown;
  };
  return opensToTests === true;
}
