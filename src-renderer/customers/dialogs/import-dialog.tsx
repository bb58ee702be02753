import { Button, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { RowProblemCode } from '#shared/domain/customers/customer-table.ts';
import { PHONE_PROBLEMS, type PhoneProblem } from '#shared/domain/customers/phone-problem.ts';
import { MAX_TABLE_BYTES, type TableImport } from '#shared/ipc/contract/customers.ts';
import { errorCodeOf, invoke } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useImportCustomers } from '../customers-api.ts';
import classes from './tables.module.css';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';

/** What a file would do, or what is wrong with it; nothing is written before a person has seen it. */
export function ImportDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useWords();
  const importing = useImportCustomers();
  const chosen = useId();
  const isTooLarge = file.size > MAX_TABLE_BYTES;
  const table = async () => ({
    format: file.name.toLowerCase().endsWith('.xlsx') ? ('xlsx' as const) : ('csv' as const),
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  const preview = useQuery({
    queryKey: ['customers-import', chosen],
    queryFn: async () => invoke('customers.previewImport', await table()),
    enabled: !isTooLarge,
    gcTime: 0,
  });
  // What was refused after all has its reason, too, and what was left out is shown until it is read.
  const looked = importing.data ?? preview.data;
  const isDone = importing.data?.kind === 'readable';
  const submit = async (): Promise<void> =>
    importing.mutate(await table(), {
      onSuccess: (outcome) => {
        if (outcome.kind === 'refused' || outcome.leftOut.problems.length > 0) return;
        notifications.show({ message: t('customers.import-done') });
        onClose();
      },
    });
  const isUseful = !isDone && looked?.kind === 'readable' && looked.added + looked.updated > 0;
  const failure = importing.error ?? preview.error;
  return (
    <Dialog onClose={onClose} title={t('customers.import-title')} width="form" testId="import-dialog">
      <div className={classes.body}>
        <bdi className={classes.file}>{file.name}</bdi>
        {isTooLarge ? <p role="alert">{t('customers.problem-too-many')}</p> : null}
        {preview.isLoading ? (
          <p className={classes.waiting} role="status">
            <Loader size={18} /> {t('customers.import-reading')}
          </p>
        ) : null}
        {failure === null ? null : <ErrorNotice code={errorCodeOf(failure)} />}
        {looked?.kind === 'refused' ? (
          <p role="alert" data-testid="import-refused">
            {t('customers.import-refused')} {t(`customers.problem-${looked.problem}`)}
          </p>
        ) : null}
        {isDone ? <p role="status">{t('customers.import-done-rest')}</p> : null}
        {looked?.kind === 'readable' && !isDone ? <Counts counts={looked} /> : null}
        {looked?.kind === 'readable' && looked.leftOut.problems.length > 0 ? (
          <LeftOut leftOut={looked.leftOut} />
        ) : null}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t(isDone ? 'common.close' : 'common.cancel')}
          </Button>
          {isUseful ? (
            <Button loading={importing.isPending} onClick={() => void submit()} data-testid="import-confirm">
              {t('customers.import-confirm')}
            </Button>
          ) : null}
        </DialogActions>
      </div>
    </Dialog>
  );
}

function Counts({ counts }: { counts: Extract<TableImport, { kind: 'readable' }> }) {
  const { t, count, language } = useWords();
  const { added, updated, unchanged, withoutPhone, columns } = counts;
  const names = columns.map((column) => t(`customers.column-${column}`));
  return (
    <>
      <ul className={classes.counts} data-testid="import-counts">
        {added > 0 ? <li>{count('customers.import-added', added)}</li> : null}
        {updated > 0 ? <li>{count('customers.import-updated', updated)}</li> : null}
        {unchanged > 0 ? <li>{count('customers.import-unchanged', unchanged)}</li> : null}
        {withoutPhone > 0 ? <li>{count('customers.import-without-phone', withoutPhone)}</li> : null}
      </ul>
      <p className={classes.hint}>
        {t('customers.import-columns', {
          columns: names.join(language === 'ar' ? '، ' : ', '),
        })}
      </p>
      <p className={classes.hint}>
        {t(added + updated === 0 ? 'customers.import-nothing' : 'customers.import-keeps')}
      </p>
    </>
  );
}

type LeftOutRows = Extract<TableImport, { kind: 'readable' }>['leftOut'];

/** Each row that is not taken, with the number as it stands there and what looks wrong about it. */
function LeftOut({ leftOut: { problems, more } }: { leftOut: LeftOutRows }) {
  const { t, count } = useWords();
  return (
    <div role="alert" data-testid="import-left-out">
      <p className={classes.hint}>{count('customers.import-left-out', problems.length + more)}</p>
      <ul className={classes.problems}>
        {problems.map(({ row, code, written }) => (
          <li key={row}>
            {t('customers.import-row', { row: String(row) })}{' '}
            {written === null ? null : (
              <bdi dir="ltr" className="numeric">
                {written}
              </bdi>
            )}
            {written === null ? '' : ' – '}
            {t(problemWords(code))}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={classes.hint}>{count('customers.import-more', more)}</p> : null}
      <p className={classes.hint}>{t('customers.import-left-out-hint')}</p>
    </div>
  );
}

const isPhoneProblem = (code: RowProblemCode): code is PhoneProblem =>
  PHONE_PROBLEMS.some((one) => one === code);

/** A number is wrong in the same words wherever it is written. */
const problemWords = (code: RowProblemCode) =>
  isPhoneProblem(code) ? (`error.${code}` as const) : (`customers.problem-${code}` as const);
