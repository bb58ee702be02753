import { Loader } from '@mantine/core';
import { IconAlertCircle, IconPlayerPlayFilled, IconTextCaption, IconX } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { extensionOf } from '../../files/file-name.ts';
import { FileIcon } from '../stage/file-icon.tsx';
import { problemOfFile } from '../state/tray.ts';
import type { TrayFile } from '../state/tray.ts';
import classes from './thumb-strip.module.css';
import { ICON } from '../../../ui/icon-size.ts';

type ThumbProps = {
  file: TrayFile;
  /** 1 is the first to go. */
  place: number;
  isSelected: boolean;
  isDragged: boolean;
  onSelect: () => void;
  onRemove: () => void;
  onDragStart: () => void;
  onDragOver: (event: DragEvent) => void;
  onDragEnd: () => void;
};

/** One file of the tray, small. */
export function Thumb(props: ThumbProps) {
  const { file, isSelected } = props;
  const { t } = useWords();
  const hasProblem = problemOfFile(file) !== undefined;
  return (
    <div
      className={classes.thumb}
      data-selected={isSelected}
      data-dragged={props.isDragged}
      data-problem={hasProblem}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        props.onDragStart();
      }}
      onDragOver={props.onDragOver}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={props.onDragEnd}
      data-testid="tray-thumb"
    >
      <div
        role="option"
        className={classes.face}
        aria-selected={isSelected}
        aria-label={t('tray.file-at', { place: String(props.place), name: file.fileName })}
        tabIndex={isSelected ? 0 : -1}
        onClick={props.onSelect}
        data-thumb={file.id}
      >
        <Face file={file} />
      </div>
      {hasProblem ? <IconAlertCircle {...ICON.control} className={classes.problem} /> : null}
      {file.caption.trim() === '' ? null : <IconTextCaption {...ICON.line} className={classes.captioned} />}
      <button
        type="button"
        className={classes.remove}
        tabIndex={-1}
        onClick={props.onRemove}
        aria-label={t('tray.remove', { name: file.fileName })}
        title={t('tray.remove', { name: file.fileName })}
        data-testid="tray-remove"
      >
        <IconX {...ICON.mark} />
      </button>
    </div>
  );
}

function Face({ file }: { file: TrayFile }) {
  if (file.contents === null) return <Loader size={18} />;
  const url = file.previewUrl;
  if (file.sendAs === 'image' && url !== null) return <img src={url} alt="" draggable={false} />;
  if (file.sendAs === 'video' && url !== null) {
    return (
      <>
        {/* The first frame; nothing plays here. */}
        <video src={url} preload="metadata" muted />
        <IconPlayerPlayFilled {...ICON.control} className={classes.film} />
      </>
    );
  }
  return (
    <span className={classes.paper}>
      <FileIcon file={file} size={26} />
      <span className={classes.extension} dir="ltr">
        {extensionOf(file.fileName).slice(1, 6)}
      </span>
    </span>
  );
}
