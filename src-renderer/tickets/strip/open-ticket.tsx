import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TicketKindIcon } from '../marks/kind-mark.tsx';
import { useTicketCommand } from '../tickets-api.ts';

/** By hand, of a kind that staff choose. */
export function OpenTicket({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const open = useTicketCommand('tickets.open');
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus {...ICON.line} />}
          loading={open.isPending}
          data-testid="ticket-open"
        >
          {t('tickets.open-new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('tickets.open-new-hint')}</Menu.Label>
        {ticketKindSchema.options.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<TicketKindIcon kind={kind} size="line" />}
            onClick={() => open.mutate({ conversationId, kind })}
            data-testid={`ticket-open-${kind}`}
          >
            {t(`ticket-kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
