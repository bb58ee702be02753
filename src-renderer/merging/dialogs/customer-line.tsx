import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { CustomerAvatar } from '../../ui/customer/customer-avatar.tsx';
import { CustomerNumber } from '../../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import classes from './merging.module.css';

/** A customer's picture, name and number: two of one name are told apart by the number. */
export function CustomerLine({ conversation }: { conversation: Conversation }) {
  const label = useCustomerLabel(conversation);
  return (
    <span className={classes.customer}>
      <CustomerAvatar id={conversation.customerId} name={conversation.customerName} size="row" />
      <span className={classes.who}>
        <bdi className={classes.name} dir={label.dir}>
          {label.text}
        </bdi>
        <CustomerNumber {...conversation} />
      </span>
    </span>
  );
}
