import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { CustomerAvatar } from '../../ui/customer/customer-avatar.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import classes from './follow-ups.module.css';

/** Who it is for; a click leads to the conversation. */
export function CustomerLink({ followed }: { followed: Followed }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const label = useCustomerLabel(followed);
  return (
    <button
      type="button"
      className={classes.customer}
      title={t('follow-ups.open-chat')}
      onClick={() => openAt(followed.conversationId, null)}
      data-testid="follow-up-customer"
    >
      <CustomerAvatar id={followed.customerId} name={followed.customerName} size="line" />
      <bdi dir={label.dir} className={classes.name}>
        {label.text}
      </bdi>
    </button>
  );
}
