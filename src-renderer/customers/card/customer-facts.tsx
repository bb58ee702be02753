import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Customer } from '#shared/domain/customers/customer.ts';
import { useWords } from '../../i18n/use-words.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { ageOn } from './age.ts';
import { CustomerDialog } from '../dialogs/customer-dialog.tsx';
import { AddressLines } from './address-lines.tsx';
import classes from './card.module.css';
import { ConsentLine } from './consent-line.tsx';
import { PhoneLines } from './phone-lines.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** What is known of a customer beside the name, and the way to change it. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { t, count } = useWords();
  const [isEditing, setEditing] = useState(false);
  const { birthDate, tags } = customer;
  return (
    <>
      {tags.length === 0 ? null : (
        <ul className={classes.tags} aria-label={t('customers.tags')}>
          {tags.map(({ id, name }) => (
            <li key={id} className={classes.tag} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
      <dl className={classes.facts}>
        <Fact label={t('customers.phones')}>
          <PhoneLines customer={customer} />
        </Fact>
        <PhoneBookName customer={customer} />
        <Fact label={t('customers.address')}>
          <AddressLines customer={customer} />
        </Fact>
        {birthDate === null ? null : (
          <Fact label={t('customers.birth-date')}>
            <bdi dir="ltr">{birthDate.split('-').toReversed().join('/')}</bdi>
            {' · '}
            {count('customers.age', ageOn(birthDate, pharmacyDay()))}
          </Fact>
        )}
        <Fact label={t('customers.language')}>{languageWords(customer, t)}</Fact>
        <Fact label={t('customers.consent')}>
          <ConsentLine customer={customer} />
        </Fact>
      </dl>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil {...ICON.line} />}
        onClick={() => setEditing(true)}
        data-testid="customer-edit"
      >
        {t('customers.edit')}
      </Button>
      {isEditing ? <CustomerDialog customer={customer} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

/** As the pharmacy's phone calls them, where staff call them otherwise. */
function PhoneBookName({ customer: { name, contacts } }: { customer: Customer }) {
  const { t } = useWords();
  const names = new Set(contacts.flatMap(({ phoneBookName }) => phoneBookName ?? []));
  if (name !== null) names.delete(name);
  if (names.size === 0) return null;
  return (
    <Fact label={t('customers.in-phone-book')}>
      {[...names].map((each) => (
        <span key={each} className={classes.line}>
          <bdi dir="auto" className="selectable" data-testid="phone-book-name">
            {each}
          </bdi>
        </span>
      ))}
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}

function languageWords({ language, languageSource }: Customer, t: ReturnType<typeof useWords>['t']): string {
  if (language === null) return t('customers.language-auto');
  const name = t(`customers.language-${language}`);
  return languageSource === 'learned' ? t('customers.language-learned', { language: name }) : name;
}
