import { expect, test } from 'vitest';
import { findMentions } from '#shared/text/find-mentions.ts';

const AGENTS = [
  { id: 1, name: 'منى' },
  { id: 2, name: 'سامي' },
  { id: 3, name: 'سامي عادل' },
  { id: 4, name: 'Sara' },
];

test.each([
  ['@منى شوفي ده', [1]],
  ['يا @سامي عادل تعالى', [3]],
  ['يا @سامي، تعالى', [2]],
  ['@سامية مش عندنا', []],
  ['@SARA and @sara', [4, 4]],
  ['mail@sara.com', []],
  ['@@سامي', [2]],
  ['لا أحد @', []],
  ['من غير علامة: منى', []],
])('%s', (text, expected) => {
  const found = findMentions(text, AGENTS);
  expect(found.map(({ agentId }) => agentId)).toEqual(expected);
  for (const { from, to } of found) expect(text.slice(from, to)).toMatch(/^@\S/u);
});

test('two of one name are both called', () => {
  const twins = [
    { id: 1, name: 'Ali' },
    { id: 2, name: 'ali' },
  ];
  expect(findMentions('@Ali', twins).map(({ agentId }) => agentId)).toEqual([1, 2]);
});
