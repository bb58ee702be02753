import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import type { LogCursor, LogLine } from '#shared/domain/inspection/log-page.ts';
import type { BundleFile } from '#shared/domain/inspection/support-bundle.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { readLog } from '../log/read-log.ts';
import { StrictRedaction } from './redact-strictly.ts';

/** What a person can still look through, and support can still be mailed. */
const MOST_LOG_CHARACTERS = 400_000;
const MOST_PAGES = 60;
const LAST_ERRORS = 50;

interface BundleSources {
  logs: string;
  state: DeskState;
  settings: Settings;
}

/** The files of a support bundle: how the desk is, what it is set to without anybody's words, and its log, masked. */
export async function gatherBundle({ logs, state, settings }: BundleSources): Promise<BundleFile[]> {
  const redaction = new StrictRedaction();
  const lines = (await readNewest(logs)).map((line) => toText(line, redaction));
  const errors = lines.filter(({ level }) => level === 'error').slice(0, LAST_ERRORS);
  return [
    { name: 'desk.json', text: JSON.stringify(state, null, 2) },
    { name: 'settings.json', text: JSON.stringify(harmlessSettings(settings), null, 2) },
    { name: 'errors.txt', text: inOrder(errors) },
    { name: 'log.txt', text: inOrder(lines) },
  ];
}

/** Newest first. */
async function readNewest(logs: string): Promise<LogLine[]> {
  const everything = { text: '', level: null, part: null };
  const lines: LogLine[] = [];
  let characters = 0;
  let cursor: LogCursor | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await readLog(logs, everything, cursor);
    for (const line of read.lines) {
      characters += line.text.length + 40;
      if (characters > MOST_LOG_CHARACTERS) return lines;
      lines.push(line);
    }
    cursor = read.next;
    if (cursor === null) break;
  }
  return lines;
}

function toText(line: LogLine, redaction: StrictRedaction): { level: LogLine['level']; text: string } {
  const head = [line.at, line.level, line.part === null ? null : redaction.part(line.part)];
  const words = redaction.text(line.text);
  return { level: line.level, text: [...head.filter((one) => one !== null), words].join(' ') };
}

/** Oldest first, as a log is read. */
const inOrder = (lines: readonly { text: string }[]): string =>
  lines
    .map(({ text }) => text)
    .toReversed()
    .join('\n');

/** Switches and numbers alone: names, places, texts and rules are the pharmacy's. */
function harmlessSettings(settings: Settings): Record<string, unknown> {
  return {
    language: settings.language,
    theme: settings.theme,
    clockFace: settings.clockFace,
    sendingLink: settings.sendingLink,
    linkTimeoutMs: settings.linkTimeoutMs,
    showsTyping: settings.showsTyping,
    showsPictures: settings.showsPictures,
    idleLockMs: settings.idleLockMs,
    mediaRetentionMonths: settings.mediaRetentionMonths,
    updateChannel: settings.updateChannel,
    timeZone: settings.hours.timeZone,
    automationIsOn: settings.automation.isOn,
    localApiIsOn: settings.localApi.isOn,
  };
}
