import { IconUserCircle } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { useCustomer } from '../customers-api.ts';
import { CustomerFacts } from '../card/customer-facts.tsx';
import classes from '../card/card.module.css';
import { HealthCard } from '../card/health-card.tsx';
import { LookalikeNotes } from '../card/lookalike-notes.tsx';
import { CustomerImport } from '../../past/customer-import.tsx';
import { HoldNote } from '../../privacy/card/hold-note.tsx';
import { NameField } from '../card/name-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TextButton } from '../../ui/text-button.tsx';

/** Beside a conversation: who the customer is. */
export function CustomerSection({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const { setPage, setOpenCustomerId } = useNavigation();
  const { customerId: id } = conversation;
  const customer = useCustomer(id);
  return (
    <section className={classes.card} aria-label={t('customers.card')} data-testid="customer-section">
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('customers.card')}</h2>
        <TextButton
          onClick={() => {
            setOpenCustomerId(id);
            setPage('customers');
          }}
          data-testid="customer-open"
        >
          <IconUserCircle {...ICON.line} />
          {t('customers.open-card')}
        </TextButton>
      </div>
      {customer.data === undefined ? (
        <QueryStates query={customer} />
      ) : (
        <>
          <NameField key={id} customer={customer.data} />
          <HoldNote customerId={id} />
          <LookalikeNotes customer={customer.data} />
          <CustomerFacts customer={customer.data} />
          <HealthCard key={id} customerId={id} />
          <CustomerImport conversationId={conversation.id} />
        </>
      )}
    </section>
  );
}
