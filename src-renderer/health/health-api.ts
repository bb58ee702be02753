import { useQuery } from '@tanstack/react-query';
import { matchAllergies } from '#shared/desk/customers/match-allergies.ts';
import { invoke } from '../api/invoke.ts';
import { useMay } from '../api/queries/signed-in.ts';

/**
 * What of a customer's health stands open; null asks nothing. Begins with its topic's name: `desk.changed` reads it anew.
 * Not kept longer than it is shown, and asked for again when another role may see it.
 */
export function useHealthNotice(customerId: number | null) {
  const maySee = useMay('customers.health');
  return useQuery({
    queryKey: ['customers', 'health-notice', customerId, maySee],
    queryFn: () => invoke('customers.healthNotice', { id: customerId ?? 0 }),
    enabled: customerId !== null,
    gcTime: 0,
  });
}

/** The recorded allergies, as far as the person at the counter may see them. */
export function useAllergies(customerId: number | null): readonly string[] {
  const notice = useHealthNotice(customerId).data;
  return notice?.kind === 'shown' ? notice.allergies : [];
}

/** Those that one of these names says. */
export function useAllergyMatches(customerId: number | null, names: readonly string[]): string[] {
  const allergies = useAllergies(customerId);
  return [...new Set(names.flatMap((name) => matchAllergies(name, allergies)))];
}
