import { useNavigation } from './navigation.tsx';

/** Puts a prescription on the bench and goes there. */
export function useOpenPrescription(): (id: number) => void {
  const { setPage, setPrescriptionId } = useNavigation();
  return (id) => {
    setPrescriptionId(id);
    setPage('prescriptions');
  };
}
