import { Button, Group, Input } from '@mantine/core';
import { useState } from 'react';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { draftOfPlace, PlaceFields, placeOf } from '../place-fields.tsx';

/** Where the pharmacy is, as customers are sent it. */
export function PharmacyPlaceField(props: { place: LocationDetails | null; mayChange: boolean }) {
  const { place, mayChange } = props;
  const { t } = useWords();
  const update = useUpdateSettings();
  const [isOpen, setOpen] = useState(false);
  const words =
    place === null
      ? t('cards.pharmacy-none')
      : [place.name, place.address].filter((part) => part !== null).join('، ') ||
        `${place.latitude}, ${place.longitude}`;
  return (
    <Input.Wrapper
      label={t('cards.pharmacy-place')}
      labelElement="div"
      description={t('cards.pharmacy-place-hint')}
    >
      <Group gap="xs" mt="xs">
        <bdi dir="auto" data-testid="pharmacy-place">
          {words}
        </bdi>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!mayChange}
          onClick={() => setOpen(true)}
          data-testid="pharmacy-place-change"
        >
          {t(place === null ? 'cards.pharmacy-set' : 'cards.pharmacy-change')}
        </Button>
        {place === null ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={!mayChange}
            onClick={() => update.mutate({ pharmacyPlace: null })}
          >
            {t('cards.pharmacy-forget')}
          </Button>
        )}
      </Group>
      {isOpen ? <PharmacyPlaceDialog place={place} onClose={() => setOpen(false)} /> : null}
    </Input.Wrapper>
  );
}

function PharmacyPlaceDialog({ place, onClose }: { place: LocationDetails | null; onClose: () => void }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  const [start] = useState(() => draftOfPlace(place));
  const [draft, setDraft] = useState(start);
  const typed = placeOf(draft);
  return (
    <FormDialog
      title={t('cards.pharmacy-place')}
      width="form"
      testId="pharmacy-place-dialog"
      onClose={onClose}
      keepsTyped={draft !== start}
      confirm={t('settings.save')}
      confirmTestId="pharmacy-place-save"
      canSubmit={typed !== null}
      isBusy={update.isPending}
      submitsByEnter
      onSubmit={() => typed !== null && update.mutate({ pharmacyPlace: typed }, { onSuccess: onClose })}
    >
      <PlaceFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
