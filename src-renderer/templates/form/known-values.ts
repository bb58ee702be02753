import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { TemplateValues } from '#shared/desk/templates/render-template.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { usePrescriptionsOf } from '../../prescriptions/prescriptions-api.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';

/** What the desk fills in by itself. */
export type KnownValues = Omit<TemplateValues, 'language' | 'blanks'>;

export function useKnownValues({ id, customerName }: Pick<Conversation, 'id' | 'customerName'>): KnownValues {
  const settings = useSettings().data;
  const agent = useSignedIn()?.agent;
  const priced = usePrescriptionsOf(id).data?.find(({ status }) => status === 'priced' || status === 'ready');
  return {
    digits: 'latin',
    customer: customerName,
    agent: agent?.name ?? null,
    pharmacy: settings?.pharmacyName ?? null,
    total: priced?.total == null ? null : priced.total / 100,
    today: pharmacyDay(),
  };
}
