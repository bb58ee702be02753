import { Autocomplete } from '@mantine/core';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWaitlistItems } from '../follow-ups-api.ts';

const MOST_SUGGESTED = 6;

/** The name of an item, with those asked for before: however it is spelled, it is the same one. */
export function ItemInput({
  value,
  isWrong,
  onChange,
}: {
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const names = (useWaitlistItems().data ?? []).map(({ name }) => name);
  return (
    <Autocomplete
      label={t('follow-ups.item')}
      attributes={{ input: { dir: 'auto' } }}
      value={value}
      data={names}
      filter={({ options, search }) => {
        const key = itemKey(search);
        return options
          .filter((option) => 'label' in option && (key === '' || itemKey(option.label).includes(key)))
          .slice(0, MOST_SUGGESTED);
      }}
      maxLength={120}
      error={isWrong ? t('follow-ups.item-needed') : undefined}
      comboboxProps={{ withinPortal: true }}
      onChange={onChange}
      data-autofocus
      data-testid="item-input"
    />
  );
}
