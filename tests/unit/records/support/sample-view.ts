import { RECORD_WORDS } from '#shared/domain/records/record-words.ts';
import { createView, type RecordView } from '#main/records/said/view.ts';
import { rawTexts } from '#renderer/i18n/raw-texts.ts';

/** As a record is written at a pharmacy in Cairo where Mona (1) and Sami (2) work, on a clock of 24 hours. */
export const sampleView = (language: 'ar' | 'en' = 'en'): RecordView =>
  createView({
    texts: { language, texts: rawTexts(language, RECORD_WORDS) },
    pharmacyName: 'صيدلية النور',
    timeZone: 'Africa/Cairo',
    face: '24-hours',
    country: 'EG',
    agents: [
      { id: 1, name: 'منى' },
      { id: 2, name: 'Sami' },
    ],
    programs: [{ id: 7, name: 'Till' }],
  });
