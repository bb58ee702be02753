import { useState } from 'react';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useWords } from '../i18n/use-words.ts';
import { FormDialog } from '../ui/dialog/form-dialog.tsx';
import { useSendCard } from './cards-api.ts';
import { draftOfPlace, PlaceFields, placeOf } from './place-fields.tsx';

/** A place for the customer: the pharmacy's own, or one that staff paste. */
export function PlaceDialog(props: {
  conversationId: number;
  title: string;
  place: LocationDetails | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [start] = useState(() => draftOfPlace(props.place));
  const [draft, setDraft] = useState(start);
  const send = useSendCard(props.conversationId);
  const place = placeOf(draft);
  return (
    <FormDialog
      title={props.title}
      width="form"
      testId="place-dialog"
      onClose={props.onClose}
      keepsTyped={draft !== start}
      confirm={t('cards.send')}
      confirmTestId="place-send"
      canSubmit={place !== null}
      isBusy={send.isPending}
      error={send.error === null ? null : errorCodeOf(send.error)}
      focus="confirm"
      onSubmit={() => place !== null && send.mutate(place, { onSuccess: props.onClose })}
    >
      <PlaceFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
