import type { ExternalCheck, ExternalChoice } from '#shared/domain/data/external-backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ExternalBackups } from '../../backup/external/external-backups.ts';
import { ExternalError } from '../../backup/external/external-error.ts';
import type { Staff } from '../../staff/staff.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface ExternalBackupHandlerDependencies {
  staff: Pick<Staff, 'confirm'>;
  external: Pick<
    ExternalBackups,
    | 'status'
    | 'look'
    | 'choose'
    | 'setUp'
    | 'forget'
    | 'run'
    | 'snapshots'
    | 'drill'
    | 'cancelDrill'
    | 'passphrase'
  >;
  /** Undefined when the person changed their mind. */
  chooseFolder: () => Promise<string | undefined>;
  /** With what the first snapshot takes, and what this PC can keep. */
  withSizes: (check: ExternalCheck) => Promise<ExternalChoice>;
}

export function externalBackupHandlers({
  staff,
  external,
  chooseFolder,
  withSizes,
}: ExternalBackupHandlerDependencies): HandlersFor<'external'> {
  return {
    'external.status': () => {
      void external.look();
      return external.status();
    },
    'external.choose': async () => {
      const folder = await chooseFolder();
      return folder === undefined ? null : withSizes(await external.choose(folder));
    },
    'external.setUp': (input) => external.setUp(input),
    'external.forget': () => external.forget(),
    'external.run': () => external.run(),
    'external.snapshots': async () => {
      try {
        return await external.snapshots();
      } catch (cause) {
        throw cause instanceof ExternalError ? new AppError('target-missing', { cause }) : cause;
      }
    },
    'external.drill': ({ id, passphrase }) => external.drill(id, passphrase),
    'external.cancelDrill': () => {
      external.cancelDrill();
      return undefined;
    },
    'external.revealPassphrase': async ({ secret }, { agent }) => {
      const tried = await staff.confirm(secret, agent);
      if (tried.outcome !== 'right') return tried;
      const passphrase = external.passphrase();
      if (passphrase === null) throw new AppError('not-found');
      return { outcome: 'shown', passphrase };
    },
  };
}
