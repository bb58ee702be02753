import { useState } from 'react';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { FillDialog } from './fill-dialog.tsx';

/** Beside the words about the first link: whoever wants more than a day says so. */
export function OfferFilling() {
  const { t } = useWords();
  const may = useMay('settings.desk');
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <NoteAction onClick={() => setOpen(true)} data-testid="offer-filling">
        {t('past.fill-offer')}
      </NoteAction>
      {isOpen ? <FillDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
