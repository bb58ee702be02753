import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PrescriptionFilter } from '#shared/ipc/contract/prescriptions.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { QueryStates } from '../../../ui/page/query-states.tsx';
import { usePrescriptionList } from '../../prescriptions-api.ts';
import classes from './board.module.css';
import { PrescriptionCard } from './prescription-card.tsx';

/** The prescriptions of one status, or those that are done; `empty` stands where there are none. */
export function PrescriptionList(props: {
  filter: PrescriptionFilter;
  unsaved: ReadonlySet<number>;
  showsStatus?: boolean;
  empty: ReactNode;
  onOpen: (id: number) => void;
}) {
  const { filter, unsaved, showsStatus, empty, onOpen } = props;
  const { t } = useWords();
  const pages = usePrescriptionList(filter);
  if (pages.data === undefined) {
    return <QueryStates query={pages} skeleton={<Skeleton height={76} radius="lg" aria-hidden="true" />} />;
  }
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <ul className={classes.cards} data-filter={filter}>
      {items.map((prescription) => (
        <PrescriptionCard
          key={prescription.id}
          prescription={prescription}
          isUnsaved={unsaved.has(prescription.id)}
          showsStatus={showsStatus ?? false}
          onOpen={onOpen}
        />
      ))}
      {pages.hasNextPage ? (
        <li>
          <Button
            variant="subtle"
            size="xs"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('prescriptions.more')}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
