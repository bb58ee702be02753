import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../../i18n/use-words.ts';
import { sizeText } from '#shared/text/size-text.ts';
import type { TextKey } from '../../../i18n/catalogue.ts';
import { changeFile, problemOfFile } from '../state/tray.ts';
import type { TrayFile } from '../state/tray.ts';
import { useTrays } from '../state/trays.tsx';
import classes from './file-options.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** What keeps the file from being sent, with the one click that helps; else what is good to know. */
export function ProblemNote({ conversationId, file }: { conversationId: number; file: TrayFile }) {
  const { t, language } = useWords();
  const trays = useTrays();
  const problem = problemOfFile(file);
  if (problem === undefined) return <Hint file={file} />;
  const { wayOut } = problem;
  const help = (): void => {
    if (wayOut === 'reduce') trays.setReduce(conversationId, file.id, true);
    else trays.change(conversationId, (tray) => changeFile(tray, file.id, { sendAs: 'document' }));
  };
  const limit = problem.code === 'too-large' ? formatLimit(problem.limitBytes) : '';
  return (
    <div className={classes.problem} role="alert" data-testid="tray-problem" data-code={problem.code}>
      <IconAlertCircle {...ICON.control} />
      <span className={classes.sentence}>
        {problem.code === 'too-large' && wayOut === null
          ? t('tray.problem-too-large-for-all', { limit })
          : t(`tray.problem-${problem.code}`, { limit })}
      </span>
      {wayOut === null ? null : (
        <button type="button" className={classes.wayOut} onClick={help} data-testid={`tray-${wayOut}`}>
          {t(`tray.way-out-${wayOut}`)}
        </button>
      )}
    </div>
  );

  function formatLimit(limitBytes: number): string {
    // WhatsApp counts in units of 1024; `sizeText` in 1000, as the file manager beside it may.
    return sizeText(Math.round(limitBytes / 1.048576), language);
  }
}

function Hint({ file }: { file: TrayFile }) {
  const { t } = useWords();
  const key = hintOf(file);
  if (key === undefined) return null;
  return (
    <p className={classes.hint} data-testid="tray-hint">
      <IconInfoCircle {...ICON.line} />
      {t(key)}
    </p>
  );
}

function hintOf(file: TrayFile): TextKey | undefined {
  if (file.isUnreadable) return 'tray.hint-unreadable';
  if (file.original.type === 'image/gif') return 'tray.hint-animated';
  if (file.ways[0] === 'image' && file.sendAs === 'document') return 'tray.hint-as-it-is';
  return undefined;
}
