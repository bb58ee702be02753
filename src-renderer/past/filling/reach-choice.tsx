import { Radio } from '@mantine/core';
import { REACHES, reachSchema, type Reach } from '#shared/domain/past/filling.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../past.module.css';

/** How far back the phone's chats are to come in. */
export function ReachChoice({ value, onChange }: { value: Reach; onChange: (reach: Reach) => void }) {
  const { t } = useWords();
  return (
    <Radio.Group
      label={t('past.fill-reach')}
      value={value}
      onChange={(chosen) => onChange(reachSchema.parse(chosen))}
      data-testid="fill-reach"
    >
      <div className={classes.reaches}>
        {REACHES.map((reach) => (
          <Radio
            key={reach}
            value={reach}
            label={t(`past.fill-${reach}`)}
            description={t(`past.fill-${reach}-hint`)}
            data-testid={`fill-reach-${reach}`}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
