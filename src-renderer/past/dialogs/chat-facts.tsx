import type { ChatPreview } from '#shared/domain/past/exported-chat.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../past.module.css';

/** How much it is, of when, and what did not come along. */
export function ChatFacts({ chat }: { chat: ChatPreview }) {
  const { t, count, language } = useWords();
  const { messages, files, filesThere, firstAt, lastAt, timeZone } = chat;
  const words = { files: String(files), there: String(filesThere) };
  const filesKey = filesThere === files ? 'all' : filesThere === 0 ? 'none' : 'of';
  return (
    <div data-testid="import-chat-facts">
      <p className={classes.facts}>{count('past.messages', messages)}</p>
      <p className={classes.hint}>
        {t('past.span', {
          from: isolate(formatFull(firstAt, language)),
          until: isolate(formatFull(lastAt, language)),
        })}
      </p>
      {files === 0 ? null : <p className={classes.hint}>{t(`past.files-${filesKey}`, words)}</p>}
      <p className={classes.hint}>{t('past.zone', { zone: isolateLtr(timeZone) })}</p>
    </div>
  );
}
