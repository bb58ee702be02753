import { Menu } from '@mantine/core';
import { IconCopy, IconMessagePlus, IconPhoneOutgoing } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { report } from '../api/report.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { useStartChat } from '../start-chat/use-start-chat.ts';
import { usePhoneText } from '../ui/customer/use-phone-text.ts';
import { ICON } from '../ui/icon-size.ts';
import { LinkedWords } from './linked-words.tsx';
import { useOpenOutside } from './outside-api.ts';
import classes from './outside.module.css';

/** A number among other words: to write to, to call, to copy. @param props.phone E.164 digits. */
export function PhoneLink({ phone, children }: { phone: string; children: ReactNode }) {
  const { t } = useWords();
  const phoneText = usePhoneText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start">
      <Menu.Target>
        <LinkedWords
          kind="phone"
          role="button"
          title={t('outside.phone', { phone: isolateLtr(phoneText(phone)) })}
          onFollow={() => setOpen(!isOpen)}
        >
          {children}
        </LinkedWords>
      </Menu.Target>
      <Menu.Dropdown>
        <PhoneEntries phone={phone} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Whose the number is, is asked only when somebody looks. */
function PhoneEntries({ phone }: { phone: string }) {
  const { t } = useWords();
  const chat = useStartChat(`+${phone}`);
  const open = useOpenOutside();
  return (
    <>
      {chat.why === null ? null : <p className={classes.why}>{chat.why}</p>}
      {chat.phone === null ? null : (
        <Menu.Item
          leftSection={<IconMessagePlus {...ICON.control} />}
          onClick={chat.start}
          data-testid="write-to-number"
        >
          {chat.label}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconCopy {...ICON.control} />}
        onClick={() => void navigator.clipboard.writeText(`+${phone}`).catch(report)}
        data-testid="copy-number"
      >
        {t('outside.copy-phone')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPhoneOutgoing {...ICON.control} />}
        onClick={() => open.mutate(`tel:+${phone}`)}
        data-testid="call-number"
      >
        {t('outside.call')}
      </Menu.Item>
    </>
  );
}
