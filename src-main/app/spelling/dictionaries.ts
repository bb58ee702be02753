import { app } from 'electron';

/** A scheme that nobody answers: Chromium gives up before anything leaves the PC. */
const NOWHERE = 'rosheta-no-dictionaries:/';

/**
 * No session of this program ever asks for dictionaries. Chromium takes them from Google's server on its own, of each
 * session at its making and of languages that the system does not check, also where no window checks spelling; no handler
 * of requests sees it. To be called before the program is ready.
 */
export function refuseDictionaryDownloads(): void {
  app.on('session-created', (created) => {
    created.setSpellCheckerDictionaryDownloadURL(NOWHERE);
    created.setSpellCheckerEnabled(false);
    created.setSpellCheckerLanguages([]);
  });
}
