import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { PictureButton } from '../../ui/customer/picture-button.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import cards from '../card/card.module.css';
import { CustomerFacts } from '../card/customer-facts.tsx';
import { HealthCard } from '../card/health-card.tsx';
import { LookalikeNotes } from '../card/lookalike-notes.tsx';
import { CustomerRecord } from '../../records/customer-record.tsx';
import { CustomerImport } from '../../past/customer-import.tsx';
import { useCustomer } from '../customers-api.ts';
import { HoldNote } from '../../privacy/card/hold-note.tsx';
import { PrivacyMenu } from '../../privacy/card/privacy-menu.tsx';
import { History } from './history.tsx';
import classes from './customers-page.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** One customer with all there is. */
export function CustomerDetail({ id }: { id: number }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const customer = useCustomer(id);
  const phone = customer.data?.contacts.find((contact) => contact.phone !== null)?.phone;
  const label = useCustomerLabel({
    customerName: customer.data?.name ?? null,
    customerPhone: phone ?? customer.data?.phones[0] ?? null,
    customerUsername: customer.data?.contacts.find(({ username }) => username !== null)?.username ?? null,
  });
  if (customer.data === undefined) return <QueryStates query={customer} />;
  const chatId = customer.data.contacts.find(({ conversationId }) => conversationId !== null)?.conversationId;
  return (
    <div className={classes.sheet} data-testid="customer-detail">
      <header className={classes.sheetHead}>
        <PictureButton label={label.text} id={id} name={customer.data.name} size="list" />
        <h2 className={classes.sheetName}>
          <bdi dir={label.dir}>{label.text}</bdi>
        </h2>
        <CustomerRecord id={id} name={label.text} />
        {chatId == null ? null : (
          <Button
            variant="light"
            leftSection={<IconMessages {...ICON.control} />}
            onClick={() => {
              openAt(chatId, null);
            }}
          >
            {t('customers.open-chat')}
          </Button>
        )}
        <PrivacyMenu customerId={id} />
      </header>
      <HoldNote customerId={id} />
      <div className={classes.cards}>
        <section className={cards.card} aria-label={t('customers.card')}>
          <LookalikeNotes customer={customer.data} />
          <CustomerFacts customer={customer.data} />
          {chatId == null ? null : <CustomerImport conversationId={chatId} />}
        </section>
        <div className={classes.column}>
          <HealthCard customerId={id} />
          <History id={id} />
        </div>
      </div>
    </div>
  );
}
