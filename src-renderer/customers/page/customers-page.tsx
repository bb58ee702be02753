import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { CustomerDialog } from '../dialogs/customer-dialog.tsx';
import { CustomerDetail } from './customer-detail.tsx';
import { CustomerList } from './customer-list.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { DetailColumn, SplitPage } from '../../ui/page/list-page.tsx';

/** The pharmacy's people: all of them on one side, the one that is open on the other. */
export function CustomersPage() {
  const { t } = useWords();
  const { openCustomerId, setOpenCustomerId } = useNavigation();
  const [isAdding, setAdding] = useState(false);
  return (
    <SplitPage testId="customers-page" isOpen={openCustomerId !== null}>
      <CustomerList openId={openCustomerId} onOpen={setOpenCustomerId} onNew={() => setAdding(true)} />
      <DetailColumn onBack={() => setOpenCustomerId(null)}>
        {openCustomerId === null ? (
          <EmptyNote
            picture={<IconUsers {...ICON.page} />}
            title={t('customers.choose-title')}
            body={t('customers.choose-body')}
          />
        ) : (
          <CustomerDetail key={openCustomerId} id={openCustomerId} />
        )}
      </DetailColumn>
      {isAdding ? (
        <CustomerDialog customer={null} onClose={() => setAdding(false)} onAdded={setOpenCustomerId} />
      ) : null}
    </SplitPage>
  );
}
