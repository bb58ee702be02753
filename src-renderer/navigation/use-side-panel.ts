import { useMediaQuery } from '@mantine/hooks';
import type { Look } from '#shared/domain/look.ts';
import { useLook, useUpdateLook } from '../api/queries/look.ts';

/** From here on the list, the thread and the panel have room beside each other. */
const BESIDE = '(width >= 1200px)';

type SidePanel = {
  /** Beside the thread, or over it where there is no room. */
  place: keyof Look['sidePanel'];
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
};

/** The customer and the work, next to a thread. Each place remembers on this PC whether it is open. */
export function useSidePanel(): SidePanel {
  const { sidePanel } = useLook();
  const update = useUpdateLook();
  const place = useMediaQuery(BESIDE, undefined, { getInitialValueInEffect: false }) ? 'beside' : 'over';
  return {
    place,
    isOpen: sidePanel[place],
    setOpen: (isOpen) => update.mutate({ sidePanel: { ...sidePanel, [place]: isOpen } }),
  };
}
