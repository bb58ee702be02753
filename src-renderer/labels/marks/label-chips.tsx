import type { Label } from '#shared/domain/conversations/label.ts';
import { isolate } from '../../i18n/use-words.ts';
import classes from './labels.module.css';
import { useOfferedLabels } from '../labels-api.ts';

/** Its name on its colour. */
export function LabelChip({ label }: { label: Pick<Label, 'name' | 'colour'> }) {
  return (
    <span className={classes.chip} data-colour={label.colour} dir="auto" data-testid="label">
      {label.name}
    </span>
  );
}

/** The labels of a conversation in one line; what there is no room for is a number. */
export function LabelChips({ ids, most }: { ids: readonly number[]; most: number }) {
  const labels = useOfferedLabels().filter(({ id }) => ids.includes(id));
  if (labels.length === 0) return null;
  const hidden = labels.slice(most);
  return (
    <span className={classes.chips}>
      {labels.slice(0, most).map((label) => (
        <LabelChip key={label.id} label={label} />
      ))}
      {hidden.length === 0 ? null : (
        <span
          className={`${classes.chip} ${classes.number}`}
          data-colour="grey"
          dir="ltr"
          title={hidden.map(({ name }) => isolate(name)).join('، ')}
        >
          {`+${hidden.length}`}
        </span>
      )}
    </span>
  );
}
