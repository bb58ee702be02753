import { useDeskState } from './navigation.tsx';

/** Puts a prescription on the bench and goes there. */
export function useOpenPrescription(): (id: number) => void {
  const { setRoom, setPrescriptionId } = useDeskState();
  return (id) => {
    setPrescriptionId(id);
    setRoom('prescriptions');
  };
}
