import { IconFileUpload } from '@tabler/icons-react';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { ChosenFile } from '../tray/state/judge-file.ts';
import { bringsFiles, fromDrop } from './chosen-files.ts';
import classes from './drop-zone.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Takes files that are dropped anywhere on the conversation, and says so while they hover. */
export function DropZone({
  onFiles,
  children,
}: {
  onFiles: (files: ChosenFile[]) => void;
  children: ReactNode;
}) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const onDrag = (event: DragEvent): void => {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    <div
      className={classes.area}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={(event) => {
        // Leaving one element inside for another is not leaving.
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!bringsFiles(event.dataTransfer)) return;
        event.preventDefault();
        onFiles(fromDrop(event.dataTransfer));
      }}
      data-testid="drop-area"
    >
      {children}
      {isOver ? (
        <div className={classes.zone} data-testid="drop-zone">
          <IconFileUpload {...ICON.page} />
          <strong className={classes.title}>{t('tray.drop-title')}</strong>
          <span>{t('tray.drop-body')}</span>
        </div>
      ) : null}
    </div>
  );
}
