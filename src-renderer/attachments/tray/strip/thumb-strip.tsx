import { useDirection } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { AttachButton } from '../../choosing/attach-button.tsx';
import { MOST_FILES } from '../../files/refusals.ts';
import type { ChosenFile } from '../state/judge-file.ts';
import { moveFile, withoutFile } from '../state/tray.ts';
import type { TrayFile } from '../state/tray.ts';
import { useTrays } from '../state/trays.tsx';
import { Thumb } from './thumb.tsx';
import classes from './thumb-strip.module.css';

type ThumbStripProps = {
  conversationId: number;
  files: readonly TrayFile[];
  selectedId: string;
  onAdd: (files: ChosenFile[]) => void;
};

/** All files in the order in which they will go; one is selected, and can be moved with the mouse or the keys. */
export function ThumbStrip({ conversationId, files, selectedId, onAdd }: ThumbStripProps) {
  const { t } = useWords();
  const trays = useTrays();
  const { dir } = useDirection();
  const strip = useRef<HTMLDivElement>(null);
  const [draggedId, setDraggedId] = useState<string | null>(null);

  const select = (id: string): void => trays.change(conversationId, (tray) => ({ ...tray, selectedId: id }));
  const remove = (id: string): void => trays.change(conversationId, (tray) => withoutFile(tray, id));
  const move = (id: string, place: number): void =>
    trays.change(conversationId, (tray) => moveFile(tray, id, place));

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = files.findIndex(({ id }) => id === selectedId);
    if (event.key === 'Delete') {
      event.preventDefault();
      remove(selectedId);
      return;
    }
    const step = stepOf(event.key, dir);
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) {
      move(selectedId, index + step);
      return;
    }
    const next = files[index + step];
    if (next === undefined) return;
    strip.current?.querySelector<HTMLElement>(`[data-thumb="${next.id}"]`)?.focus();
    select(next.id);
  };

  const onDragOver = (event: DragEvent, overId: string): void => {
    if (draggedId === null) return;
    event.preventDefault();
    if (draggedId !== overId)
      move(
        draggedId,
        files.findIndex(({ id }) => id === overId),
      );
  };

  return (
    <div className={classes.strip}>
      <div
        ref={strip}
        className={classes.thumbs}
        role="listbox"
        aria-orientation="horizontal"
        aria-label={t('tray.files')}
        title={files.length > 1 ? t('tray.files-keys') : undefined}
        onKeyDown={onKeyDown}
        data-testid="tray-thumbs"
      >
        {files.map((file, index) => (
          <Thumb
            key={file.id}
            file={file}
            place={index + 1}
            isSelected={file.id === selectedId}
            isDragged={file.id === draggedId}
            onSelect={() => select(file.id)}
            onRemove={() => remove(file.id)}
            onDragStart={() => setDraggedId(file.id)}
            onDragOver={(event) => onDragOver(event, file.id)}
            onDragEnd={() => setDraggedId(null)}
          />
        ))}
      </div>
      {files.length < MOST_FILES ? (
        <AttachButton
          icon={IconPlus}
          label={t('tray.add-more')}
          size="composer"
          className={classes.add}
          testId="tray-add"
          onFiles={onAdd}
        />
      ) : null}
    </div>
  );
}

/** One file towards the end (1) or the beginning (-1); 0 for every other key. */
function stepOf(key: string, dir: 'ltr' | 'rtl'): -1 | 0 | 1 {
  if (key === 'ArrowRight') return dir === 'rtl' ? -1 : 1;
  if (key === 'ArrowLeft') return dir === 'rtl' ? 1 : -1;
  return 0;
}
