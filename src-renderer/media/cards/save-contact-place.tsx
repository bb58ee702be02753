import { useState, type ReactNode } from 'react';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { CustomerDialog } from '../../customers/dialogs/customer-dialog.tsx';
import { SaveContactContext, type ContactToSave } from './save-contact.ts';

/**
 * Where a customer is made of a contact card. The dialog is the conversation's and not the row's: what is written meanwhile
 * takes rows out of the list, and what was typed would go with them.
 */
export function SaveContactPlace({ children }: { children: ReactNode }) {
  const [contact, setContact] = useState<ContactToSave | null>(null);
  return (
    <SaveContactContext value={setContact}>
      {children}
      {contact === null ? null : (
        <CustomerDialog
          customer={null}
          begin={{ name: cleanDisplayName(contact.name) ?? '', phones: [contact.phone] }}
          onClose={() => setContact(null)}
        />
      )}
    </SaveContactContext>
  );
}
