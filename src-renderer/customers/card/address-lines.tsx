import { IconMapSearch } from '@tabler/icons-react';
import type { Customer } from '#shared/domain/customers/customer.ts';
import { useOpenMap } from '../../api/open-map.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSaveCustomer } from '../customers-api.ts';
import classes from './card.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TextButton } from '../../ui/text-button.tsx';

type Place = { text: string | null; latitude: number | null; longitude: number | null };

/** The address, and what the customer says it is, until staff decide. */
export function AddressLines({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const save = useSaveCustomer();
  const { address, suggestedAddress: suggested, id } = customer;
  const use = (place: Place): void =>
    save.mutate({
      id,
      change: {
        address: { text: place.text, latitude: place.latitude, longitude: place.longitude },
        dismissSuggestion: true,
      },
    });
  return (
    <div className={classes.lines}>
      {address === null ? (
        <span className={classes.faint}>{t('customers.address-none')}</span>
      ) : (
        <PlaceWords place={address} testId="customer-address" />
      )}
      {address?.source === 'location' ? (
        <span className={classes.faint}>{t('customers.address-sent')}</span>
      ) : null}
      {suggested === null ? null : (
        <div className={classes.suggestion} data-testid="customer-suggestion">
          <span>{t(`customers.suggested-${suggested.from}`)}</span>
          <PlaceWords place={suggested} />
          <span className={classes.actions}>
            <TextButton onClick={() => use(suggested)}>{t('customers.suggested-use')}</TextButton>
            <TextButton onClick={() => save.mutate({ id, change: { dismissSuggestion: true } })}>
              {t('customers.suggested-dismiss')}
            </TextButton>
          </span>
        </div>
      )}
    </div>
  );
}

function PlaceWords({ place, testId }: { place: Place; testId?: string }) {
  const { t } = useWords();
  const openMap = useOpenMap();
  const { text, latitude, longitude } = place;
  return (
    <>
      {text === null ? null : (
        <bdi className="selectable" dir="auto" data-testid={testId}>
          {text}
        </bdi>
      )}
      {latitude === null || longitude === null ? null : (
        <TextButton onClick={() => openMap.mutate({ latitude, longitude })}>
          <IconMapSearch {...ICON.line} />
          {t('media.open-map')}
        </TextButton>
      )}
    </>
  );
}
