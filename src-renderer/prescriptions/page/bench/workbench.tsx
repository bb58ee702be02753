import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { useShortcut } from '../../../shortcuts/use-shortcut.ts';
import { QueryStates } from '../../../ui/page/query-states.tsx';
import { HealthOf } from '../../../health/mark/health-of.ts';
import { HealthStrip } from '../../../health/strip/health-strip.tsx';
import { BenchAnswer } from '../../answer/bench-answer.tsx';
import { PhotoStage } from '../../photos/photo-stage.tsx';
import { usePrescription } from '../../prescriptions-api.ts';
import { draftOf, readDraft, type DraftSheet } from '../sheet/draft-sheet.ts';
import { SheetForm } from '../sheet/sheet-form.tsx';
import { SheetTotals } from '../sheet/sheet-totals.tsx';
import { Actions } from './actions.tsx';
import { BenchHeader } from './bench-header.tsx';
import { History } from './history.tsx';
import classes from './bench.module.css';
import { useAsked } from './use-asked.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { ReadyOffer } from './ready-offer.tsx';

type WorkbenchProps = {
  id: number;
  /** What is typed and not saved; null for nothing. */
  draft: DraftSheet | null;
  onDraft: (draft: DraftSheet | null) => void;
  onClose: () => void;
};

/** One prescription: its photos on one side, what is read from them on the other, and the next step below. */
export function Workbench({ id, draft, onDraft, onClose }: WorkbenchProps) {
  const prescription = usePrescription(id);
  useShortcut('bench-close', onClose);
  if (prescription.data === undefined) {
    return (
      <main className={classes.bench} aria-busy={prescription.isPending}>
        <QueryStates
          query={prescription}
          skeleton={<Skeleton className={classes.loading} radius="lg" aria-hidden="true" />}
        />
      </main>
    );
  }
  return <Opened opened={prescription.data} draft={draft} onDraft={onDraft} onClose={onClose} />;
}

function Opened(props: Omit<WorkbenchProps, 'id'> & { opened: OpenedPrescription }) {
  const { opened, draft, onDraft, onClose } = props;
  const { prescription, photos, events } = opened;
  const bench = useRef<HTMLElement>(null);
  const { isAsked, ask, forget } = useAsked(bench);
  const shown = draft ?? draftOf(opened);
  const read = readDraft(shown);
  const isReadOnly = !WRITABLE.has(prescription.status);
  const problems = isAsked ? read.problems : read.problems.filter(({ isUnfinished }) => !isUnfinished);
  useFirstFocus(bench, prescription.updatedAt);
  return (
    <main
      ref={bench}
      className={classes.bench}
      tabIndex={-1}
      data-testid="workbench"
      data-status={prescription.status}
    >
      <BenchHeader prescription={prescription} onClose={onClose} />
      <div className={classes.columns}>
        <PhotoStage photos={photos} />
        <div className={classes.side}>
          <HealthStrip customerId={prescription.customerId} />
          <div className={classes.paper}>
            <HealthOf value={prescription.customerId}>
              <SheetForm draft={shown} problems={problems} isReadOnly={isReadOnly} onChange={onDraft} />
            </HealthOf>
            <History events={events} />
          </div>
          <SheetTotals
            draft={shown}
            totals={read.totals}
            problems={problems.filter(({ field }) => field === 'discount' || field === 'deliveryFee')}
            isReadOnly={isReadOnly}
            onChange={(change) => onDraft({ ...shown, ...change })}
          />
          <BenchAnswer opened={opened} />
          <ReadyOffer prescription={prescription} />
          <Actions
            prescription={prescription}
            answer={opened.answer}
            read={read}
            isDirty={draft !== null && JSON.stringify(draft) !== JSON.stringify(draftOf(opened))}
            onAsked={ask}
            onSaved={() => {
              forget();
              onDraft(null);
            }}
          />
        </div>
      </div>
    </main>
  );
}

const WRITABLE: ReadonlySet<string> = new Set(['waiting', 'unreadable', 'read', 'priced']);
