/** Egypt and the countries its customers come from or live in, ISO 3166-1 alpha-2; by their own code in any order. */
export const COUNTRIES: readonly string[] = [
  ...[
    'EG',
    'SA',
    'AE',
    'KW',
    'QA',
    'BH',
    'OM',
    'YE',
    'JO',
    'PS',
    'LB',
    'SY',
    'IQ',
    'SD',
    'LY',
    'TN',
    'DZ',
    'MA',
  ],
  ...['MR', 'SO', 'DJ', 'KM', 'TR', 'GB', 'DE', 'FR', 'IT', 'GR', 'NL', 'US', 'CA', 'AU'],
];
