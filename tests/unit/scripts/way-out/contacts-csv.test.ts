import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { contactsCsv, type ExportedPeople } from '../../../../scripts/way-out/contacts-csv.ts';

const PEOPLE: ExportedPeople = {
  customers: [
    {
      id: 1,
      name: 'منى "أم أحمد", المعادي',
      address: 'شارع 9\nالدور 2',
      birth_date: '1980-02-03',
      language: 'ar',
      consent: 'opted-in',
      notes: '',
      allergies: ['بنسلين', 'أسبرين'],
      medicines: [],
    },
    {
      id: 2,
      name: null,
      address: null,
      birth_date: null,
      language: null,
      consent: 'unknown',
      notes: 'خاص',
      allergies: [],
      medicines: [],
    },
    {
      id: 3,
      name: 'بلا رقم',
      address: null,
      birth_date: null,
      language: null,
      consent: 'unknown',
      notes: '',
      allergies: [],
      medicines: [],
    },
  ],
  contacts: [
    { customer_id: 1, phone: '201012345678', push_name: 'Mona' },
    { customer_id: 2, phone: '201012345678', push_name: 'زوج منى' },
    { customer_id: 3, phone: null, push_name: null },
  ],
  customerPhones: [
    { customer_id: 1, phone: '20223456789' },
    { customer_id: 3, phone: '0' },
  ],
  tags: [{ id: 7, name: 'سكري' }],
  customerTags: [{ customer_id: 1, tag_id: 7 }],
};

const read = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true });

test('each customer is a line with the columns that Chatwoot knows, and their number in E.164', () => {
  const { data, errors } = read(contactsCsv(PEOPLE, { withHealth: false }));
  expect(errors).toEqual([]);
  expect(data[0]).toEqual({
    identifier: 'rosheta-customer-1',
    name: 'منى "أم أحمد", المعادي',
    phone_number: '+201012345678',
    other_phones: '+20223456789',
    address: 'شارع 9\nالدور 2',
    birth_date: '1980-02-03',
    language: 'ar',
    consent: 'opted-in',
    tags: '#سكري',
  });
});

test('a number that two customers share is one of them alone, because it would be refused twice', () => {
  const { data } = read(contactsCsv(PEOPLE, { withHealth: false }));
  expect(data.map((row) => row['phone_number'])).toEqual(['+201012345678', '', '']);
  expect(data[1]).toMatchObject({ name: 'زوج منى', other_phones: '+201012345678' });
});

test('what is private goes along only where somebody asks for it', () => {
  expect(contactsCsv(PEOPLE, { withHealth: false })).not.toMatch(/بنسلين|خاص/);
  expect(read(contactsCsv(PEOPLE, { withHealth: true })).data[0]).toMatchObject({
    allergies: 'بنسلين، أسبرين',
  });
});
