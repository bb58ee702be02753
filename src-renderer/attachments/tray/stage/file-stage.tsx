import { Loader } from '@mantine/core';
import { useWords } from '../../../i18n/use-words.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { formatCountdown } from '../../../i18n/time-format.ts';
import { FileIcon } from './file-icon.tsx';
import classes from './file-stage.module.css';
import { outgoingBlob } from '../state/tray.ts';
import type { TrayFile } from '../state/tray.ts';

/** The selected file, as large as there is room. */
export function FileStage({ file }: { file: TrayFile }) {
  const { t } = useWords();
  return (
    <div className={classes.stage} data-testid="tray-stage" data-kind={file.sendAs}>
      {file.contents === null ? (
        <div className={classes.waiting} role="status">
          <Loader type="dots" />
          {t('tray.preparing')}
        </div>
      ) : null}
      {file.contents !== null && file.sendAs === 'image' && file.previewUrl !== null ? (
        <img
          className={classes.picture}
          src={file.previewUrl}
          alt={file.fileName}
          draggable={false}
          data-testid="tray-picture"
        />
      ) : null}
      {file.contents !== null && file.sendAs === 'video' && file.previewUrl !== null ? (
        <video className={classes.picture} src={file.previewUrl} controls data-testid="tray-film" />
      ) : null}
      {file.contents !== null && (file.sendAs === 'audio' || file.sendAs === 'document') ? (
        <FileCard file={file} />
      ) : null}
    </div>
  );
}

function FileCard({ file }: { file: TrayFile }) {
  const { language } = useWords();
  const durationMs = file.contents?.appearance.durationMs ?? null;
  return (
    <div className={classes.card} data-testid="tray-card">
      <span className={classes.cardIcon}>
        <FileIcon file={file} size={64} />
      </span>
      <div className={classes.cardName} dir="auto">
        {file.fileName}
      </div>
      <div className={classes.cardFacts}>
        <span>{sizeText(outgoingBlob(file).size, language)}</span>
        {durationMs === null ? null : <span className="numeric">{formatCountdown(durationMs)}</span>}
      </div>
      {file.sendAs === 'audio' && file.previewUrl !== null ? (
        <audio src={file.previewUrl} controls className={classes.sound} />
      ) : null}
    </div>
  );
}
