import { expect, test } from 'vitest';
import { holdUnits } from '#renderer/ui/hold-units.ts';

test.each([
  ['Panadol Extra 500 mg', 'Panadol Extra 500\u00A0mg'],
  ['كونكور ٥ مجم أقراص', 'كونكور ٥\u00A0مجم أقراص'],
  ['Augmentin 1 G 14 tablets', 'Augmentin 1\u00A0G 14 tablets'],
  ['Insulin 100 IU/ml', 'Insulin 100\u00A0IU/ml'],
  ['500mg', '500mg'],
  ['5 great things', '5 great things'],
])('%j is kept together as %j', (text, held) => {
  expect(holdUnits(text)).toBe(held);
});
