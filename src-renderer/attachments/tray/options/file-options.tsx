import { Switch } from '@mantine/core';
import { useWords } from '../../../i18n/use-words.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { changeFile, outgoingBlob } from '../state/tray.ts';
import type { TrayFile } from '../state/tray.ts';
import { useTrays } from '../state/trays.tsx';
import classes from './file-options.module.css';
import { ProblemNote } from './problem-note.tsx';
import { Choice } from '../../../ui/choice.tsx';

/** How the selected file goes: as a photo or as a document, reduced or not; and what speaks against it. */
export function FileOptions({ conversationId, file }: { conversationId: number; file: TrayFile }) {
  const { t, language } = useWords();
  const trays = useTrays();
  const { contents } = file;
  const { width, height } = contents?.appearance ?? { width: null, height: null };
  return (
    <>
      <div className={classes.options}>
        <span className={classes.facts} data-testid="tray-facts">
          <span className={classes.name} dir="auto" title={file.fileName}>
            {file.fileName}
          </span>
          {contents === null ? null : <span>{sizeText(outgoingBlob(file).size, language)}</span>}
          {contents === null || width === null || height === null || file.sendAs === 'document' ? null : (
            <span className="numeric">{`${width} × ${height}`}</span>
          )}
        </span>
        {file.sendAs === 'image' && (contents === null || contents.isReducible) ? (
          <Switch
            checked={file.reduce}
            onChange={(event) => trays.setReduce(conversationId, file.id, event.currentTarget.checked)}
            label={t('tray.reduce')}
            title={t('tray.reduce-hint')}
            data-testid="tray-reduce"
          />
        ) : null}
        {file.ways.length > 1 ? (
          <Choice
            label={t('tray.send-as')}
            hideLabel
            value={file.sendAs}
            options={file.ways.map((way) => ({ value: way, label: t(`tray.as-${way}`) }))}
            onChange={(sendAs) =>
              trays.change(conversationId, (tray) => changeFile(tray, file.id, { sendAs }))
            }
            testId="tray-send-as"
          />
        ) : null}
      </div>
      <ProblemNote conversationId={conversationId} file={file} />
    </>
  );
}
