import { Popover } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import type { KnownItem } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useKnownItems } from '../../prescriptions-api.ts';
import { renamed, taken } from './draft-sheet.ts';
import { GrowingField } from './growing-field.tsx';
import { KnownItems, knownItemId } from './known-items.tsx';
import type { FieldsProps } from './fields-props.ts';
import classes from './sheet.module.css';

/**
 * The name of an item. What was written on earlier prescriptions is offered below it: the arrows and Enter take one; Tab
 * and everything else leave what is typed.
 */
export function ItemField(props: FieldsProps & { number: number }) {
  const { line, number, isReadOnly, problemIdOf, onChange } = props;
  const { t } = useWords();
  const id = useId();
  const [isOffering, setOffering] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useKnownItems(isOffering && !isReadOnly ? line.item : '');
  const problemId = problemIdOf('item');

  const close = (): void => {
    setOffering(false);
    setActive(-1);
  };
  const take = (item: KnownItem): void => {
    onChange(taken(line, item));
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (found.length === 0 || event.nativeEvent.isComposing || event.ctrlKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step !== undefined) {
      // Beyond both ends is what is typed.
      setActive(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover
      opened={found.length > 0}
      position="bottom-start"
      width="target"
      offset={4}
      withRoles={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div className={classes.itemPlace}>
          <GrowingField
            className={classes.item}
            value={line.item}
            readOnly={isReadOnly}
            placeholder={t('prescriptions.item')}
            aria-label={`${t('prescriptions.line', { number: String(number) })}: ${t('prescriptions.item')}`}
            aria-invalid={problemId !== undefined}
            aria-describedby={problemId}
            aria-autocomplete="list"
            aria-controls={found.length === 0 ? undefined : id}
            aria-activedescendant={found[active] === undefined ? undefined : knownItemId(id, active)}
            data-line={line.key}
            onChange={(item) => {
              onChange(renamed(line, item));
              setOffering(true);
              setActive(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
            data-testid="line-item"
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown className={classes.known}>
        <KnownItems id={id} found={found} active={active} onTake={take} />
      </Popover.Dropdown>
    </Popover>
  );
}
