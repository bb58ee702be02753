import type { BenchLine, DeskLine } from '../frame/line.ts';

/** Of every line in which programs are started: too slow and too noisy for continuous integration. */
const NOT_IN_SHORT = { runs: 'desk', shortBound: null } as const;

const HELLO = 'a window with one sentence on the same Electron';
const USUAL = 'an Electron window with WPPConnect and a Chromium of its own';

export const FIRST_PAINT_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'first-paint',
  what: `from the start of the program to the first paint: the desk ÷ ${HELLO}`,
  dividend: 'the desk',
  divisor: 'hello world',
  unit: 'ms',
  goal: { atMost: 1.15 },
  budgetSeconds: 36,
};

export const MEMORY_BEFORE_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'memory-before-whatsapp',
  what: `memory (PSS) of all processes before WhatsApp begins: the desk ÷ ${HELLO}`,
  dividend: 'the desk',
  divisor: 'hello world',
  unit: 'MiB',
  goal: { atMost: 1.1 },
  budgetSeconds: 24,
};

export const QR_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'qr-on-screen',
  what: `from the start of the program to the code on the screen: ${USUAL} ÷ the desk, where somebody signs in at once`,
  dividend: 'the usual design',
  divisor: 'the desk',
  unit: 'ms',
  goal: { atLeast: 1.3 },
  budgetSeconds: 25,
};

export const MEMORY_ONLINE_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'memory-online',
  what: `memory (PSS) of all processes, linked and online: ${USUAL} ÷ the desk`,
  dividend: 'the usual design',
  divisor: 'the desk',
  unit: 'MiB',
  goal: { atLeast: 1.5 },
  budgetSeconds: 52,
};

export const CPU_ONLINE_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'cpu-online',
  what: `processor time of all processes at rest, linked and online, at the same time: ${USUAL} ÷ the desk`,
  dividend: 'the usual design',
  divisor: 'the desk',
  unit: 'ms a minute',
  goal: { atLeast: 1.3 },
  budgetSeconds: 102,
  againSeconds: 60,
  attempts: 2,
};

export const CPU_AT_REST_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'cpu-at-rest',
  what: `processor time of all processes at rest, at the same time: the desk, linked and online ÷ ${HELLO}`,
  dividend: 'the desk',
  divisor: 'hello world',
  unit: 'ms a minute',
  goal: { atMost: 1.5 },
  budgetSeconds: 1,
  againSeconds: 60,
  attempts: 2,
};

export const WAKE_UPS_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'wake-ups',
  what: `wake-ups of the main process's own thread at rest, linked and online, beyond those of ${HELLO} ÷ one a second`,
  dividend: 'the desk',
  divisor: 'one a second',
  unit: 'a second',
  goal: { atMost: 1 },
  budgetSeconds: 1,
  againSeconds: 60,
  attempts: 2,
};

export const LIST_LAYOUT_LINE: DeskLine = {
  id: 'list-layout',
  what: 'laying out the list of ten thousand chats: a plain list of the same rows ÷ the desk',
  runs: 'desk',
  dividend: 'plain list',
  divisor: 'the desk',
  unit: 'ms',
  goal: { atLeast: 150 },
  // A thousand chats are a tenth of the rows.
  shortBound: { atLeast: 8 },
  budgetSeconds: 10,
};

export const IPC_LINE: DeskLine = {
  id: 'ipc-page',
  what: 'a page of fifty messages from the store to the window ÷ an empty call of main’s',
  runs: 'desk',
  dividend: 'fifty messages',
  divisor: 'empty call',
  unit: 'ms',
  goal: { atMost: 3 },
  shortBound: { atMost: 8 },
  budgetSeconds: 4,
};

export const ARRIVAL_LINE: DeskLine = {
  id: 'arrival',
  what: 'frames from a message’s arrival in the window to the one that shows it, among ten thousand chats',
  runs: 'desk',
  dividend: 'frames',
  divisor: 'one frame',
  unit: 'frames',
  statistic: 'p95',
  goal: { atMost: 2 },
  shortBound: { atMost: 6 },
  budgetSeconds: 7,
};

export const BURST_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'arrival-in-burst',
  what: 'the same in a burst of a thousand messages in ten seconds',
  dividend: 'frames',
  divisor: 'one frame',
  unit: 'frames',
  statistic: 'p95',
  goal: { atMost: 2 },
  budgetSeconds: 14,
};

export const TYPING_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'typing-to-results',
  what: 'frames from a key in the search to the frame that shows what it finds, in a million messages',
  dividend: 'frames',
  divisor: 'one frame',
  unit: 'frames',
  statistic: 'p95',
  goal: { atMost: 2 },
  budgetSeconds: 18,
};

export const INSTALLED_SIZE_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'installed-size',
  what: 'the installed program’s files ÷ those of a bare Electron',
  dividend: 'the desk',
  divisor: 'bare Electron',
  unit: 'MiB',
  goal: { atMost: 1.25 },
  budgetSeconds: 10,
};

export const LARGE_IN_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'large-file-in',
  what: 'receiving a file of 40 MB, time until it is stored encrypted: base64 over the debugger, in memory ÷ the desk',
  dividend: 'base64',
  divisor: 'the desk',
  unit: 'ms',
  goal: { atLeast: 1 },
  budgetSeconds: 12,
};

export const LARGE_OUT_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'large-file-out',
  what: 'sending a file of 40 MB, time until WhatsApp has it: base64 over the debugger, from memory ÷ the desk',
  dividend: 'base64',
  divisor: 'the desk',
  unit: 'ms',
  goal: { atLeast: 1 },
  budgetSeconds: 8,
};

export const LISTING_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'listing-chats',
  what: `a thousand chats, listed: the library’s list, from the page each time (${USUAL}) ÷ all pages of the desk’s own list in the window`,
  dividend: 'the usual design',
  divisor: 'the desk',
  unit: 'ms',
  goal: { atLeast: 1 },
  budgetSeconds: 4,
};

export const TAKING_IN_LINE: DeskLine = {
  ...NOT_IN_SHORT,
  id: 'taking-in',
  what: `a thousand messages at once: until the last is on the disk and on the desk’s screen ÷ until the library’s callback has it, which keeps nothing (${USUAL})`,
  dividend: 'the desk',
  divisor: 'the usual design',
  unit: 'ms',
  goal: { atMost: 4 },
  budgetSeconds: 15,
};

/** The running app beside the usual ways to build one: its start, its memory, what it paints. */
export const APP_LINES: readonly BenchLine[] = [
  FIRST_PAINT_LINE,
  MEMORY_BEFORE_LINE,
  QR_LINE,
  MEMORY_ONLINE_LINE,
  CPU_ONLINE_LINE,
  CPU_AT_REST_LINE,
  WAKE_UPS_LINE,
  LIST_LAYOUT_LINE,
  IPC_LINE,
  ARRIVAL_LINE,
  BURST_LINE,
  TYPING_LINE,
  INSTALLED_SIZE_LINE,
  LARGE_IN_LINE,
  LARGE_OUT_LINE,
  LISTING_LINE,
  TAKING_IN_LINE,
];
