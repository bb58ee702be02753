import { Button, TextInput } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import { readPlace } from '#shared/text/read-place.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { useOpenMap } from '../api/open-map.ts';
import { ICON } from '../ui/icon-size.ts';

const EXAMPLE = '30.0444, 31.2357';

/** A place as it is being typed. */
export type PlaceDraft = { where: string; name: string; address: string };

export const draftOfPlace = (place: LocationDetails | null): PlaceDraft =>
  place === null
    ? { where: '', name: '', address: '' }
    : {
        where: `${place.latitude}, ${place.longitude}`,
        name: place.name ?? '',
        address: place.address ?? '',
      };

/** null while it is not known where it is. */
export function placeOf({ where, name, address }: PlaceDraft): LocationDetails | null {
  const read = readPlace(where);
  if (read.kind !== 'place') return null;
  const { latitude, longitude } = read;
  return {
    kind: 'location',
    latitude,
    longitude,
    name: name.trim() === '' ? null : name.trim(),
    address: address.trim() === '' ? null : address.trim(),
  };
}

/** Where it is, pasted from a map or typed, and what it is called. */
export function PlaceFields({
  draft,
  onChange,
}: {
  draft: PlaceDraft;
  onChange: (draft: PlaceDraft) => void;
}) {
  const { t } = useWords();
  const openMap = useOpenMap();
  const read = readPlace(draft.where);
  const problem =
    draft.where.trim() === '' || read.kind === 'place'
      ? null
      : t(read.kind === 'short-link' ? 'cards.short-link' : 'cards.no-place');
  return (
    <>
      <TextInput
        spellCheck={false}
        label={t('cards.where')}
        description={t('cards.where-hint', { example: isolateLtr(EXAMPLE) })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        attributes={{ input: { dir: 'ltr' } }}
        value={draft.where}
        maxLength={2_000}
        error={problem}
        onChange={(event) => {
          const where = event.currentTarget.value;
          const now = readPlace(where);
          const name = now.kind === 'place' && draft.name === '' ? (now.name ?? '') : draft.name;
          onChange({ ...draft, where, name });
        }}
        data-main-field
        data-testid="place-where"
      />
      {read.kind === 'place' ? (
        <Button
          variant="subtle"
          size="compact-sm"
          justify="start"
          leftSection={<IconMapSearch {...ICON.control} />}
          onClick={() => openMap.mutate({ latitude: read.latitude, longitude: read.longitude })}
          data-testid="place-see"
        >
          {t('cards.see-on-map')}
        </Button>
      ) : null}
      <TextInput
        spellCheck={false}
        label={t('cards.place-name')}
        attributes={{ input: { dir: 'auto' } }}
        value={draft.name}
        maxLength={100}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        data-testid="place-name"
      />
      <TextInput
        spellCheck={false}
        label={t('cards.place-address')}
        attributes={{ input: { dir: 'auto' } }}
        value={draft.address}
        maxLength={300}
        onChange={(event) => onChange({ ...draft, address: event.currentTarget.value })}
        data-testid="place-address"
      />
    </>
  );
}
