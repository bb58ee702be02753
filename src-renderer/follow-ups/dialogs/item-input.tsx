import { Autocomplete } from '@mantine/core';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSuggestions } from '../../ui/use-suggestions.ts';
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
  const key = itemKey(value);
  const offered = (useWaitlistItems().data ?? [])
    .map(({ name }) => name)
    .filter((name) => key === '' || itemKey(name).includes(key))
    .slice(0, MOST_SUGGESTED);
  return (
    <Autocomplete
      spellCheck={false}
      label={t('follow-ups.item')}
      attributes={{ input: { dir: 'auto' } }}
      value={value}
      data={offered}
      filter={({ options }) => options}
      {...useSuggestions(offered.length > 0)}
      maxLength={120}
      error={isWrong ? t('follow-ups.item-needed') : undefined}
      comboboxProps={{ withinPortal: true }}
      onChange={onChange}
      data-autofocus
      data-testid="item-input"
    />
  );
}
