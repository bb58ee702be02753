import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../words/use-agents.ts';
import classes from './dialogs.module.css';

const MOST_LETTERS = 2000;

/** Gives a ticket to a colleague with what they should know. */
export function TransferDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useWords();
  const { active, meId } = useAgents();
  const assign = useTicketCommand('tickets.assign');
  const others = active.filter(({ id }) => id !== ticket.assigneeId);
  const [agentId, setAgentId] = useState<number | null>(
    () => others.find(({ id }) => id !== meId)?.id ?? null,
  );
  const [note, setNote] = useState('');
  const submit = (): void => {
    if (agentId === null) return;
    assign.mutate({ id: ticket.id, agentId, note: note.trim() === '' ? null : note }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tickets.transfer-title', { number: isolateLtr(`#${ticket.id}`) })}
      size={440}
      radius="lg"
      centered
      classNames={{ title: classes.title }}
      data-testid="transfer-dialog"
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Select
          label={t('tickets.transfer-to')}
          data={others.map(({ id, name, isOnShift }) => ({
            value: String(id),
            label: isOnShift ? name : `${name} (${t('tickets.away')})`,
          }))}
          value={agentId === null ? null : String(agentId)}
          onChange={(value) => setAgentId(value === null ? null : Number(value))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data-testid="transfer-to"
        />
        <Textarea
          label={t('tickets.transfer-note')}
          placeholder={t('tickets.transfer-note-hint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) submit();
          }}
          maxLength={MOST_LETTERS}
          autosize
          minRows={3}
          maxRows={8}
          attributes={{ input: { dir: 'auto' } }}
          classNames={{ input: classes.input }}
          data-autofocus
          data-testid="transfer-note"
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            disabled={agentId === null}
            loading={assign.isPending}
            data-testid="transfer-submit"
          >
            {t('tickets.transfer-submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
