import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { ShownImport } from '#shared/domain/past/exported-chat.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords, isolate } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { usePastImports, useStopImport, useUndoImport } from '../past-api.ts';
import classes from '../past.module.css';
import { exportName } from '../export-name.ts';

/** Imports with how far they are. @param props.only of these alone; absent: all. */
export function ImportList({ only }: { only?: readonly number[] }) {
  const imports = usePastImports();
  const shown = (imports.data ?? []).filter(({ id }) => only === undefined || only.includes(id));
  return (
    <>
      {imports.error === null ? null : (
        <ErrorNotice code={errorCodeOf(imports.error)} onRetry={() => void imports.refetch()} />
      )}
      <ul className={classes.imports} data-testid="past-imports">
        {shown.map((each) => (
          <ImportRow key={each.id} past={each} />
        ))}
      </ul>
    </>
  );
}

function ImportRow({ past }: { past: ShownImport }) {
  const { t, language } = useWords();
  const { openAt, closeSettings } = useNavigation();
  const stop = useStopImport();
  const undo = useUndoImport();
  const [asks, setAsks] = useState(false);
  const label = useCustomerLabel({
    customerName: past.name,
    customerPhone: past.phone,
    customerUsername: null,
  });
  const { id, state, looked, total } = past;
  const failure = stop.error ?? undo.error;
  const undoWords = t('past.undo-of', { name: isolate(label.text) });
  return (
    <li className={classes.import} data-testid="past-import" data-state={state}>
      <div className={classes.importHead}>
        <button
          type="button"
          className={classes.name}
          onClick={() => {
            closeSettings();
            openAt(past.conversationId, null);
          }}
        >
          <bdi dir={label.dir}>{label.text}</bdi>
        </button>
        <span className={classes.buttons}>
          {state === 'running' ? (
            <Button
              size="xs"
              variant="default"
              loading={stop.isPending}
              onClick={() => stop.mutate(id)}
              data-testid="past-stop"
            >
              {t('past.stop')}
            </Button>
          ) : null}
          {state === 'undone' || state === 'undoing' ? null : (
            <Button
              size="xs"
              variant="default"
              aria-label={undoWords}
              loading={undo.isPending}
              onClick={() => setAsks(true)}
              data-testid="past-undo"
            >
              {t('past.undo')}
            </Button>
          )}
        </span>
      </div>
      <p className={classes.hint}>
        <bdi>{exportName(past.fileName)}</bdi>
        {' · '}
        {formatFull(past.startedAt, language)}
      </p>
      {state === 'running' || state === 'undoing' ? (
        <Progress
          value={state === 'undoing' || total === 0 ? 100 : (looked / total) * 100}
          animated
          aria-label={label.text}
        />
      ) : null}
      <p className={classes.hint} role="status" data-testid="past-import-state">
        <StateWords past={past} />
      </p>
      {failure === null ? null : <ErrorNotice code={errorCodeOf(failure)} />}
      <ConfirmDialog
        isOpen={asks}
        title={t('past.undo-title')}
        body={t('past.undo-body')}
        confirm={t('past.undo')}
        onCancel={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false);
          undo.mutate(id);
        }}
      />
    </li>
  );
}

function StateWords({ past: { state, why, looked, total, added } }: { past: ShownImport }) {
  const { t, count } = useWords();
  const numbers = { looked: String(looked), total: String(total), added: String(added) };
  if (state === 'done') return added === 0 ? t('past.nothing-new') : count('past.added', added);
  if (state === 'undone' && added > 0) return t('past.state-undone-kept', numbers);
  if (state === 'stopped' && why !== null) return t(`past.stopped-${why}`, numbers);
  return t(`past.state-${state}`, numbers);
}
