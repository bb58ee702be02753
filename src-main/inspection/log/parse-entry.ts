import type { LogLevel, LogLine } from '#shared/domain/inspection/log-page.ts';
import { LOG_LEVELS } from '#shared/domain/inspection/log-page.ts';

/** As electron-log writes it: `[2026-03-01 09:15:02.118] [info]  (outbox) words`. */
const HEAD = /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})\] \[(\w+)\] *(?:\(([^)\n]{1,60})\) *)?/;

/** More of one nobody reads in a list; the file has the rest. */
const MOST_CHARACTERS = 4_000;

export const beginsEntry = (line: string): boolean => HEAD.test(line);

/** @param text one entry, with the lines that belong to it. */
export function parseEntry(text: string): Omit<LogLine, 'id'> {
  const head = HEAD.exec(text);
  const words = (head === null ? text : text.slice(head[0].length)).trimEnd();
  const isCut = words.length > MOST_CHARACTERS;
  return {
    at: head?.[1] ?? null,
    level: LOG_LEVELS.find((level): level is LogLevel => level === head?.[2]) ?? null,
    part: head?.[3]?.trim() ?? null,
    // What is no text stays visible as what it is.
    text: (isCut ? words.slice(0, MOST_CHARACTERS) : words).replaceAll('\0', '␀'),
    isCut,
  };
}
