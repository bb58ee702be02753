/** One file of the export. Its bytes are asked for when everything before it is written. */
export interface ExportEntry {
  /** With `/`, below the export's own folder. */
  path: string;
  /** What does not shrink is taken as it is. */
  compress: boolean;
  bytes: AsyncIterable<Uint8Array>;
}

/** Where an export goes. Each call is made when the one before has resolved. */
export interface ExportSink {
  write(entry: ExportEntry): Promise<void>;
  /** Everything is on the disk when it resolves. */
  finish(): Promise<void>;
  /** Lets go of what is open, so that it can be taken away; never fails. */
  abandon(): Promise<void>;
}
