/** The files that a restore moves; all under one folder, the user data directory. */
export interface DataPlace {
  userData: string;
  database: string;
  databaseKey: string;
  /** `<userData>/backups`; may not be there yet. */
  backups: string;
  /** The files of messages, encrypted; may not be there yet. */
  uploads: string;
  /** The folder of the WhatsApp link, one of Chromium's partitions; may not be there yet. */
  session: string;
  /** Voice notes being recorded; may not be there yet. */
  recordings: string;
}
