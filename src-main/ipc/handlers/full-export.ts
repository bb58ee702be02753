import { AppError } from '#shared/domain/errors.ts';
import type { FullExportForm } from '#shared/domain/data/full-export.ts';
import type { FullExport } from '../../full-export/full-export.ts';
import type { Staff } from '../../staff/staff.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface FullExportHandlerDependencies {
  staff: Pick<Staff, 'confirm'>;
  fullExport: Pick<FullExport, 'state' | 'begin' | 'cancel'>;
  /** Undefined when the person changed their mind. */
  choosePlace: (form: FullExportForm) => Promise<string | undefined>;
  /** Shows a file or folder in the system's file manager. */
  showInFolder: (place: string) => void;
}

export function fullExportHandlers({
  staff,
  fullExport,
  choosePlace,
  showInFolder,
}: FullExportHandlerDependencies): HandlersFor<'fullExport'> {
  return {
    'fullExport.state': () => fullExport.state,
    'fullExport.begin': async ({ secret, form, withFiles }, { agent }) => {
      if (fullExport.state.progress !== null) throw new AppError('export-running');
      const tried = await staff.confirm(secret, agent);
      if (tried.outcome !== 'right') return tried;
      const place = await choosePlace(form);
      if (place === undefined) return { outcome: 'not-chosen' };
      fullExport.begin({ form, place, withFiles, agentId: agent.id });
      return { outcome: 'begun' };
    },
    'fullExport.cancel': () => {
      fullExport.cancel();
      return undefined;
    },
    'fullExport.show': () => {
      const { last } = fullExport.state;
      if (last?.kind === 'done') showInFolder(last.place);
      return undefined;
    },
  };
}
