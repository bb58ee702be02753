import { describe, expect, it } from 'vitest';
import { readPlace } from '#shared/text/read-place.ts';

const CAIRO = { kind: 'place', latitude: 30.0444, longitude: 31.2357, name: null };

describe('a place that somebody pastes', () => {
  it.each([
    '30.0444, 31.2357',
    ' (30.0444,31.2357) ',
    '30.0444 31.2357',
    '٣٠٫٠٤٤٤، ٣١٫٢٣٥٧',
    '30.0444° N, 31.2357° E',
    'geo:30.0444,31.2357?z=17',
    'https://www.google.com/maps?q=30.0444,31.2357&z=17',
    'https://maps.google.com/?q=loc:30.0444,31.2357',
    'https://www.google.com/maps/search/?api=1&query=30.0444%2C31.2357',
    'https://www.google.com/maps/@30.0444,31.2357,17z?entry=ttu',
    'https://maps.apple.com/?ll=30.0444,31.2357&q=Dropped%20Pin',
    'https://www.openstreetmap.org/?mlat=30.0444&mlon=31.2357#map=17/30.1/31.1',
    'https://www.openstreetmap.org/#map=17/30.0444/31.2357',
    'صيدلية النور https://maps.google.com/?q=30.0444,31.2357',
  ])('is read of %s', (written) => {
    expect(readPlace(written)).toEqual(CAIRO);
  });

  it('is the pin, and not the middle of what the map shows; its name comes with it', () => {
    const link =
      'https://www.google.com/maps/place/%D8%B5%D9%8A%D8%AF%D9%84%D9%8A%D8%A9+%D8%A7%D9%84%D9%86%D9%88%D8%B1/@30.1,31.1,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d30.0444!4d31.2357';
    expect(readPlace(link)).toEqual({ ...CAIRO, name: 'صيدلية النور' });
  });

  it('south and west are negative', () => {
    expect(readPlace('33.9 S, 18.4 W')).toMatchObject({ latitude: -33.9, longitude: -18.4 });
  });

  it('a short link says that it is one', () => {
    expect(readPlace('https://maps.app.goo.gl/abc123')).toEqual({ kind: 'short-link' });
  });

  it.each([
    '',
    '0, 0',
    '91, 31',
    '30.0444',
    '01012345678',
    'شارع التحرير 12, 5',
    'https://example.com/?q=pharmacy',
    'https://www.google.com/maps?q=100,200',
    'https://%E0%A4%A/@',
  ])('is not read of %s', (written) => {
    expect(readPlace(written)).toEqual({ kind: 'none' });
  });

  it('takes no time over a text of spaces', () => {
    const begun = performance.now();
    expect(readPlace(`30.1${' '.repeat(320)}x`)).toEqual({ kind: 'none' });
    expect(readPlace(`30.0444${' '.repeat(320)},${'\n'.repeat(320)}31.2357`)).toMatchObject(CAIRO);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
