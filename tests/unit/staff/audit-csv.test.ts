import { expect, test } from 'vitest';
import { auditCsv } from '#main/staff/audit-csv.ts';
import { sampleAgent } from '../renderer/support/sample-data.ts';

const words = {
  columns: ['الوقت', 'الموظف', 'الإجراء', 'يخص', 'التفاصيل'] as [string, string, string, string, string],
  actions: { 'staff.renamed': 'تغيير اسم' },
};

test('a table Excel reads, in which no name is a formula', () => {
  const at = new Date(2026, 4, 7, 9, 5, 3).getTime();
  const agent = sampleAgent({ id: 3, name: '=HYPERLINK("http://x","y")' });
  const csv = auditCsv(
    [
      {
        id: 1,
        at,
        agentId: 3,
        action: 'staff.renamed',
        subject: 'agent:4',
        detail: { from: '+1', to: '@x' },
      },
      { id: 2, at, agentId: null, action: 'session.refused', subject: '-2', detail: {} },
    ],
    [agent],
    words,
  );
  expect(csv.startsWith('\uFEFFالوقت,الموظف,الإجراء,يخص,التفاصيل\r\n')).toBe(true);
  const [, renamed, refused] = csv.split('\r\n');
  expect(renamed).toBe(
    '2026-05-07 09:05:03,"\'=HYPERLINK(""http://x"",""y"")",تغيير اسم,agent:4,from: +1; to: @x',
  );
  expect(refused).toBe('2026-05-07 09:05:03,,session.refused,"\'-2",');
});
