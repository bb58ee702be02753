import { describe, expect, it } from 'vitest';
import { customerInitials, customerLabel } from '#renderer/ui/customer/customer-name.ts';

const NOBODY = { customerName: null, customerPhone: null, customerUsername: null };

describe('customerLabel', () => {
  it('prefers the name, then the number, then says that it is hidden', () => {
    expect(
      customerLabel({ ...NOBODY, customerName: 'أم كريم', customerPhone: '201012345678' }, 'EG'),
    ).toEqual({
      kind: 'name',
      text: 'أم كريم',
    });
    const phone = customerLabel({ ...NOBODY, customerName: '  ', customerPhone: '201012345678' }, 'EG');
    expect(phone).toMatchObject({ kind: 'phone' });
    expect('text' in phone && phone.text.replace(/\D/g, '')).toBe('01012345678');
    expect(customerLabel(NOBODY, 'EG')).toEqual({ kind: 'hidden' });
    const called = { ...NOBODY, customerUsername: 'mona.sample' };
    expect(customerLabel(called, 'EG')).toEqual({ kind: 'username', text: '@mona.sample' });
    expect(customerLabel({ ...called, customerPhone: '201012345678' }, 'EG').kind).toBe('phone');
  });
});

describe('customerInitials', () => {
  const JOINER = '\u200c';

  it.each([
    ['أم كريم', `أ${JOINER}ك`],
    ['د. هالة (عيادة الأطفال)', `ه${JOINER}ع`],
    ['الحاجة فوزية', 'ف'],
    ['مكتبة الأمل', `م${JOINER}أ`],
    ['mariam n.', `M${JOINER}N`],
    ['  ', ''],
    ['🌷', ''],
    [null, ''],
  ])('%s', (name, initials) => {
    expect(customerInitials(name)).toBe(initials);
  });
});
