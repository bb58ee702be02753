import { nativeTheme } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { moveSync } from '../../lib/files/move.ts';
import { UNFINISHED } from '../../lib/files/replace.ts';
import type { Logger } from '../../log/logger.ts';

type Theme = typeof nativeTheme.themeSource;

const isTheme = (text: string): text is Theme => ['light', 'dark', 'system'].includes(text);

/**
 * Whether the desk is light or dark is a setting, and the window is there before the settings can be read. So the last choice also
 * lies in a file of its own, and the window never flashes white in the dark.
 */
export class KeptTheme {
  readonly #file: string;
  readonly #log: Logger;
  #kept: string;

  constructor(file: string, log: Logger) {
    this.#file = file;
    this.#log = log;
    this.#kept = this.#read();
  }

  /** Shows what was chosen last, as far as that is known. */
  begin(): void {
    if (isTheme(this.#kept)) nativeTheme.themeSource = this.#kept;
  }

  apply(theme: Theme): void {
    nativeTheme.themeSource = theme;
    if (theme === this.#kept) return;
    this.#kept = theme;
    try {
      writeFileSync(this.#file + UNFINISHED, theme);
      moveSync(this.#file + UNFINISHED, this.#file);
    } catch (error) {
      this.#log.warn('the theme could not be kept for the next start', error);
    }
  }

  #read(): string {
    try {
      return readFileSync(this.#file, 'utf8');
    } catch {
      // There was no start before, or nothing can be read: the system's.
      return '';
    }
  }
}
