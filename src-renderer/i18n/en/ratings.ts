import type { ratingsPlurals as arPlurals, ratingsTexts as arTexts } from '../ar/ratings.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** How customers found it. */
export const ratingsTexts: SameTexts<typeof arTexts> = {
  'ratings.title': 'Customer ratings',
  'ratings.of-five': '{{score}} of 5',
  'ratings.period': 'Period',
  'ratings.period-week': '7 days',
  'ratings.period-month': '30 days',
  'ratings.period-quarter': '90 days',
  'ratings.by-agent': 'By staff member',
  'ratings.nobody': 'Unassigned',
  'ratings.latest': 'Latest ratings',
  'ratings.none-title': 'No ratings in this period',
  'ratings.set-up': 'Set up the rating question',
  'ratings.none-body':
    'When a ticket is resolved and the customer is asked for a rating, the answer appears here.',
};

export const ratingsPlurals: EnglishPlurals<typeof arPlurals> = {
  'ratings.answers': { one: '{{count}} rating', other: '{{count}} ratings' },
  'ratings.asked': { one: '{{count}} customer asked', other: '{{count}} customers asked' },
};
