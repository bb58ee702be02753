import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { RecordFormat, RecordSubject } from '#shared/domain/records/record.ts';
import { MOST_PRINTED } from '#shared/domain/records/record.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { pharmacyDay, usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { periodOf, type Days, type PeriodName } from '../period.ts';
import { useRecordCounts, useRecordProgress, useStopRecord, useWriteRecord } from '../records-api.ts';
import { RecordFields, type RecordParts } from './record-fields.tsx';
import { RecordState } from './record-state.tsx';

/** What of a conversation or a customer goes on paper or into a file, and as what; it says what leaves the desk before it does. */
export function RecordDialog(props: { subject: RecordSubject; title: string; onClose: () => void }) {
  const { subject, title, onClose } = props;
  const { t, language } = useWords();
  const { timeZone } = usePharmacyClock();
  const mayHealth = useMay('customers.health');
  const [format, setFormat] = useState<RecordFormat>('pdf');
  const [period, setPeriod] = useState<PeriodName>('all');
  const [days, setDays] = useState<Days>({ from: '', until: '' });
  const [parts, setParts] = useState<RecordParts>({ pictures: true, notes: false, health: false });
  const [wasStopped, setStopped] = useState(false);
  const span = periodOf(period, days, { today: pharmacyDay(), timeZone });
  const counts = useRecordCounts(subject, span);
  const writing = useWriteRecord(language);
  const stop = useStopRecord();
  const progress = useRecordProgress();
  const isTooLong = format === 'print' && (counts.data?.messages ?? 0) > MOST_PRINTED;
  const isEmpty = subject.kind === 'conversation' && counts.data?.messages === 0;
  const write = (): void => {
    if (span === null) return;
    setStopped(false);
    const { pictures: withPictures, notes: withNotes, health } = parts;
    const withHealth = subject.kind === 'customer' && mayHealth && health;
    writing.mutate(
      { subject, period: span, format, withPictures, withNotes, withHealth },
      {
        onSuccess: (done) => {
          if (done.outcome === 'stopped') setStopped(true);
          if (done.outcome !== 'written') return;
          const { file, volumes, missing } = done;
          const saved = { file: isolateLtr(file ?? ''), volumes: `${volumes}` };
          const said =
            file === null
              ? t('records.printed')
              : t(volumes === 1 ? 'records.saved' : 'records.saved-volumes', saved);
          notifications.show({
            message: missing === 0 ? said : `${said} ${t('records.missing', { missing: `${missing}` })}`,
          });
          onClose();
        },
      },
    );
  };
  const isBusy = writing.isPending;
  return (
    <FormDialog
      title={title}
      width="form"
      testId="record-dialog"
      // What is being made is given up first; a second time closes.
      onClose={() => (isBusy ? stop.mutate() : onClose())}
      onSubmit={write}
      confirm={t(format === 'print' ? 'records.print' : 'records.choose-place')}
      confirmTestId="record-write"
      {...(isBusy ? { cancel: t('records.stop') } : {})}
      cancelTestId="record-cancel"
      isBusy={isBusy}
      canSubmit={span !== null && !isTooLong && !isEmpty}
      error={writing.isError ? errorCodeOf(writing.error) : null}
      keepsTyped
    >
      <RecordFields
        isCustomer={subject.kind === 'customer'}
        mayHealth={mayHealth}
        isOff={isBusy}
        format={format}
        onFormat={setFormat}
        period={period}
        onPeriod={setPeriod}
        days={days}
        onDays={setDays}
        isTurned={span === null}
        parts={parts}
        onParts={setParts}
      />
      <RecordState
        counts={counts.data}
        format={format}
        isTooLong={isTooLong}
        progress={isBusy ? progress : null}
        wasStopped={wasStopped && !isBusy}
      />
    </FormDialog>
  );
}
