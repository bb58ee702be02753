import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Narrowing } from '#shared/domain/conversations/narrowing.ts';
import type { SavedView } from '#shared/domain/conversations/saved-view.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { useNarrowingWords } from './use-narrowing-words.ts';
import { useSaveView } from './views-api.ts';
import classes from './views.module.css';

/** The name that a search is kept under, and whose it is. `view` null keeps what is shown now. */
export function SaveView(props: { view: SavedView | null; shown: Narrowing; onClose: () => void }) {
  const { view, shown, onClose } = props;
  const { t } = useWords();
  const mayShare = useMay('views.share');
  const wordsOf = useNarrowingWords();
  const save = useSaveView();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [asShown, setAsShown] = useState(view === null);
  const narrowing = view === null || asShown ? shown : view.narrowing;
  const holds = wordsOf(narrowing);
  return (
    <FormDialog
      title={t(view === null ? 'views.save-title' : 'views.edit-title')}
      width="question"
      testId="view-dialog"
      confirm={t('views.save-confirm')}
      confirmTestId="view-confirm"
      submitsByEnter
      keepsTyped={name !== (view?.name ?? '')}
      canSubmit={cleanDisplayName(name) !== null}
      isBusy={save.isPending}
      error={save.isError ? errorCodeOf(save.error) : null}
      onSubmit={() =>
        save.mutate(
          { id: view?.id ?? null, draft: { name: name.trim(), isShared, narrowing } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextInput
        spellCheck={false}
        label={t('views.name')}
        placeholder={t('views.name-example')}
        attributes={{ input: { dir: 'auto' } }}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="view-name"
      />
      {holds === '' ? null : <p className={classes.holds}>{t('views.holds', { names: holds })}</p>}
      {view === null || wordsOf(shown) === '' ? null : (
        <Checkbox
          label={t('views.use-shown')}
          checked={asShown}
          onChange={(event) => setAsShown(event.currentTarget.checked)}
        />
      )}
      {mayShare ? (
        <Checkbox
          label={t('views.shared')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
          data-testid="view-shared"
        />
      ) : null}
    </FormDialog>
  );
}
