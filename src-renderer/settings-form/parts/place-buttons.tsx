import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from './parts.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

type PlaceButtonsProps = {
  /** What is moved, for the labels. */
  name: string;
  index: number;
  count: number;
  onMove: (by: number) => void;
  /** Undefined while it is the last one that must stay. */
  onRemove: (() => void) | undefined;
};

/** Up, down and away, for one item of a list. */
export function PlaceButtons({ name, index, count, onMove, onRemove }: PlaceButtonsProps) {
  const { t } = useWords();
  const values = { name: isolate(name) };
  return (
    <div className={classes.place}>
      <PlaceButton
        icon={IconArrowUp}
        label={t('parts.up', values)}
        act={index === 0 ? undefined : () => onMove(-1)}
        testId="move-up"
      />
      <PlaceButton
        icon={IconArrowDown}
        label={t('parts.down', values)}
        act={index === count - 1 ? undefined : () => onMove(1)}
        testId="move-down"
      />
      <PlaceButton icon={IconTrash} label={t('parts.remove', values)} act={onRemove} testId="remove" />
    </div>
  );
}

/** Not disabled where it can do nothing: the focus stays on it when an item has arrived at the end. */
function PlaceButton(props: {
  icon: typeof IconTrash;
  label: string;
  act: (() => void) | undefined;
  testId: string;
}) {
  const { icon: Icon, act } = props;
  return (
    <TooltipIconButton
      label={props.label}
      aria-disabled={act === undefined}
      data-disabled={act === undefined}
      onClick={act}
      data-testid={props.testId}
      size="row"
    >
      <Icon {...ICON.control} />
    </TooltipIconButton>
  );
}

/** Alt with the arrows moves an item from anywhere in it, as lines move in editors. */
export function moveByKeys(event: KeyboardEvent, onMove: (by: number) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  event.stopPropagation();
  onMove(event.key === 'ArrowUp' ? -1 : 1);
}
