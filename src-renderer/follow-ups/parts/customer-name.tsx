import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';

/** Who it is, in a line of text. */
export function CustomerName({ followed }: { followed: Followed }) {
  const label = useCustomerLabel(followed);
  return <bdi dir={label.dir}>{label.text}</bdi>;
}
