import { nativeTheme } from 'electron';
import { LANGUAGES } from '#shared/domain/languages.ts';
import { oneOf, THEMES } from '#shared/domain/look.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Logger } from '../../log/logger.ts';
import { KeptFile } from './kept-file.ts';

/** As far as it is known. */
type StartLook = { language?: Settings['language'] | undefined; theme?: Settings['theme'] | undefined };

/** What is nonsense in it takes the rest along with nothing. */
function startLookOf(kept: unknown): StartLook {
  const { language, theme }: { language?: unknown; theme?: unknown } = Object(kept);
  return { language: oneOf(LANGUAGES, language), theme: oneOf(THEMES, theme) };
}

/**
 * Language and theme are settings, and a window is there before the settings can be read: with the first paint, while older data
 * are upgraded, and where the data cannot be opened. So the last choice also lies in a file of its own; nothing flashes white in the
 * dark, and whoever reads no Arabic reads what happens to the data.
 */
export class KeptStart {
  readonly #file: KeptFile<StartLook>;

  constructor(file: string, log: Logger) {
    this.#file = new KeptFile({
      file,
      read: startLookOf,
      failure: 'language and theme could not be kept for the next start',
      log,
    });
  }

  /** As it was chosen last. */
  get look(): StartLook {
    return this.#file.value;
  }

  begin(): void {
    if (this.look.theme !== undefined) nativeTheme.themeSource = this.look.theme;
  }

  apply({ language, theme }: Pick<Settings, 'language' | 'theme'>): void {
    nativeTheme.themeSource = theme;
    if (theme !== this.look.theme || language !== this.look.language) this.#file.keep({ language, theme });
  }
}
