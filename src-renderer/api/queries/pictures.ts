import { useQuery } from '@tanstack/react-query';
import { invoke } from '../invoke.ts';
import { queryKeys } from '../query-keys.ts';

const readVersions = async (): Promise<ReadonlyMap<number, number>> => {
  const pictures = await invoke('customers.pictures', undefined);
  return new Map(pictures.map(({ customerId, version }) => [customerId, version]));
};

/** Which picture there is of a customer; undefined: none. All of them are asked for once, and anew when one has changed. */
export const usePictureVersion = (customerId: number): number | undefined =>
  useQuery({
    queryKey: queryKeys.topic('pictures'),
    queryFn: readVersions,
    select: (versions) => versions.get(customerId) ?? 0,
  }).data || undefined;
