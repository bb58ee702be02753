import { IconRefresh } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import type { useRefreshApproved } from '../approved-templates-api.ts';

/** Reads WhatsApp's list anew. */
export function RefreshButton({ refresh }: { refresh: ReturnType<typeof useRefreshApproved> }) {
  const { t } = useWords();
  return (
    <TooltipIconButton
      label={t('approved.refresh')}
      size="row"
      loading={refresh.isPending}
      onClick={() => refresh.mutate()}
      data-testid="approved-refresh"
    >
      <IconRefresh {...ICON.control} />
    </TooltipIconButton>
  );
}
