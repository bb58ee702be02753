/** Controls that no document may have; a tab and a line break stay. NUL would end the text for some programs. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** As any program can read it: lone surrogates and controls become U+FFFD. */
export const readable = (text: string): string => text.toWellFormed().replace(CONTROLS, '\uFFFD');
