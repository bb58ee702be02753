import { useState } from 'react';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Workbench } from './bench/workbench.tsx';
import { Board } from './board/board.tsx';
import type { DraftSheet } from './sheet/draft-sheet.ts';

/** The queue, or the one that is worked on. What was typed on one stays while another one is looked at. */
export function PrescriptionsPage() {
  const { prescriptionId, setPrescriptionId } = useNavigation();
  const [drafts, setDrafts] = useState<ReadonlyMap<number, DraftSheet>>(new Map());
  const [cameFrom, setCameFrom] = useState<number | null>(null);
  const open = (id: number): void => {
    setCameFrom(id);
    setPrescriptionId(id);
  };
  if (prescriptionId === null) {
    return <Board unsaved={new Set(drafts.keys())} cameFrom={cameFrom} onOpen={open} />;
  }
  return (
    <Workbench
      key={prescriptionId}
      id={prescriptionId}
      draft={drafts.get(prescriptionId) ?? null}
      onDraft={(draft) =>
        setDrafts((known) => {
          const others = new Map(known);
          if (draft === null) others.delete(prescriptionId);
          else others.set(prescriptionId, draft);
          return others;
        })
      }
      onClose={() => setPrescriptionId(null)}
    />
  );
}
