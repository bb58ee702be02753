import { useState } from 'react';
import type { LicencesFile } from '#shared/domain/licences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { findParts } from './licence-text.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import classes from './licences.module.css';
import { PartDetails } from './part-details.tsx';
import { useLicences } from '../licences-api.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { SearchField } from '../../ui/filtering/search-field.tsx';

type LicencesDialogProps = { isOpen: boolean; electron: string; onClose: () => void };

/** What Rosheta is made of: a list to search in, and beside it the licence of the one chosen. */
export function LicencesDialog({ isOpen, electron, onClose }: LicencesDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('licences.title')}
      width="details"
      classNames={{ content: classes.content, body: classes.body }}
      testId="licences"
    >
      <Licences electron={electron} />
    </Dialog>
  );
}

/** Mounted while the dialog is open, so that nothing is read before. */
function Licences({ electron }: { electron: string }) {
  const { t } = useWords();
  const licences = useLicences();
  if (licences.isError) return <p className={classes.missing}>{t('licences.missing')}</p>;
  if (licences.data === undefined) return <QueryStates query={licences} />;
  return <LicenceList file={licences.data} electron={electron} />;
}

function LicenceList({ file, electron }: { file: LicencesFile; electron: string }) {
  const { t, count } = useWords();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(file.parts[0]);
  const found = findParts(file.parts, search);
  const shown = chosen !== undefined && found.includes(chosen) ? chosen : found[0];
  return (
    <>
      <div className={classes.choosing}>
        <SearchField
          label={t('licences.search')}
          value={search}
          onChange={setSearch}
          data-autofocus
          data-testid="licences-search"
        />
        <span className={classes.count} role="status">
          {found.length === 0 ? t('licences.nothing') : count('licences.parts', found.length)}
        </span>
        <ul className={classes.list} aria-label={t('licences.list')}>
          {found.map((part) => (
            <li key={`${part.name} ${part.version}`}>
              <button
                type="button"
                className={classes.part}
                aria-current={part === shown}
                onClick={() => setChosen(part)}
                data-testid="licensed-part"
              >
                <bdi dir="ltr" className={classes.name}>
                  {part.name}
                </bdi>
                <bdi dir="ltr" className={classes.licence}>
                  {part.licence}
                </bdi>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {shown === undefined ? null : (
        <PartDetails key={`${shown.name} ${shown.version}`} file={file} part={shown} electron={electron} />
      )}
    </>
  );
}
