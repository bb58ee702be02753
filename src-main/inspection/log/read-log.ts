import { open } from 'node:fs/promises';
import type { LogCursor, LogFilter, LogLine, LogPage } from '#shared/domain/inspection/log-page.ts';
import { logFile } from './log-files.ts';
import { parseEntry } from './parse-entry.ts';
import { readBack } from './read-back.ts';

const PAGE_LINES = 200;
/** A filter that finds little does not read all of ten megabytes at once. */
const MOST_BYTES = 1024 * 1024;
/** The end of a file, whatever its length. */
const ITS_END = Number.MAX_SAFE_INTEGER;

/**
 * A page of the log, newest first. Nothing is held between two calls: a file that was replaced in between is read from its end
 * again. Never rejects.
 */
export async function readLog(folder: string, filter: LogFilter, from: LogCursor | null): Promise<LogPage> {
  const lines: LogLine[] = [];
  const parts = new Set<string>();
  let state: LogPage['state'] = 'absent';
  let left = MOST_BYTES;
  let cursor: LogCursor | null = from ?? { file: 'now', end: ITS_END };
  while (cursor !== null && lines.length < PAGE_LINES && left > 0) {
    const part: Part = await readPart(folder, cursor);
    if (part.kind !== 'read') {
      if (part.kind === 'unreadable') state = 'unreadable';
      cursor = cursor.file === 'now' ? { file: 'before', end: ITS_END } : null;
      continue;
    }
    state = 'read';
    left -= part.bytes;
    cursor = part.next;
    for (const { start, text } of part.entries) {
      if (text.trim() === '') continue;
      const line = { id: `${part.file}:${start}`, ...parseEntry(text) };
      if (line.part !== null) parts.add(line.part);
      if (!isWanted(line, filter)) continue;
      lines.push(line);
      if (lines.length < PAGE_LINES) continue;
      // What is older in this block comes with the next page.
      cursor = start > 0 ? { file: part.file, end: start } : cursor;
      break;
    }
  }
  return { lines, next: cursor, state: from === null ? state : 'read', parts: [...parts].sort() };
}

type Part =
  | {
      kind: 'read';
      file: LogCursor['file'];
      entries: { start: number; text: string }[];
      next: LogCursor | null;
      bytes: number;
    }
  | { kind: 'absent' | 'unreadable' };

async function readPart(folder: string, { file, end }: LogCursor): Promise<Part> {
  try {
    const handle = await open(logFile(folder, file), 'r');
    try {
      const { size } = await handle.stat();
      const until = Math.min(end, size);
      const block = await readBack(handle, until);
      const before: LogCursor | null = file === 'now' ? { file: 'before', end: ITS_END } : null;
      // A block that gets no further would be read for ever.
      const next = block.end > 0 && block.end < until ? { file, end: block.end } : before;
      return { kind: 'read', file, entries: block.entries, next, bytes: Math.max(1, until - block.end) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: isAbsent ? 'absent' : 'unreadable' };
  }
}

function isWanted(line: LogLine, { text, level, part }: LogFilter): boolean {
  if (level !== null && line.level !== level) return false;
  if (part !== null && line.part !== part) return false;
  const sought = text.trim().toLowerCase();
  return sought === '' || `${line.part ?? ''} ${line.text}`.toLowerCase().includes(sought);
}
