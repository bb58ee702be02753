import type { Access } from '../../domain/staff/permissions.ts';
import type { fullExportInvokes } from '../contract/full-export.ts';
import type { inspectionInvokes } from '../contract/inspection.ts';

/** Looking inside, and taking everything along. */
export const INSPECTION_ACCESS = {
  'inspection.state': 'inspection.read',
  'inspection.log': 'inspection.read',
  'inspection.showLog': 'inspection.read',
  'inspection.previewBundle': 'inspection.read',
  'inspection.saveBundle': 'inspection.read',

  'fullExport.state': 'data.export',
  'fullExport.begin': 'data.export',
  'fullExport.cancel': 'data.export',
  'fullExport.show': 'data.export',
} as const satisfies Record<keyof (typeof fullExportInvokes & typeof inspectionInvokes), Access>;
