import { useCreatePrescription } from '../prescriptions-api.ts';
import { useOpenPrescription } from '../../navigation/use-open-prescription.ts';

/** Makes a prescription of a photo in the thread, or finds the one it has, and opens it. */
export function useMakePrescription(): { make: (messageId: number) => void; isMaking: boolean } {
  const create = useCreatePrescription();
  const open = useOpenPrescription();
  return {
    make: (messageId) => create.mutate(messageId, { onSuccess: ({ id }) => open(id) }),
    isMaking: create.isPending,
  };
}
