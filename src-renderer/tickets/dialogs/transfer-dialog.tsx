import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

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
    <FormDialog
      title={t('tickets.transfer-title', { number: isolateLtr(`#${ticket.id}`) })}
      width="question"
      testId="transfer-dialog"
      onClose={onClose}
      onSubmit={submit}
      confirm={t('tickets.transfer-submit')}
      confirmTestId="transfer-submit"
      isBusy={assign.isPending}
      canSubmit={agentId !== null}
      submitsByEnter
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
        spellCheck
        label={t('tickets.transfer-note')}
        placeholder={t('tickets.transfer-note-hint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={MOST_LETTERS}
        autosize
        minRows={3}
        maxRows={8}
        attributes={{ input: { dir: 'auto' } }}
        data-autofocus
        data-testid="transfer-note"
      />
    </FormDialog>
  );
}
