/** Which wa-js goes into WhatsApp's page; the transport tells how it fared. */
export interface WaJsSource {
  /** Asked at each load of the page. `script`: what to inject; undefined: the one that came with the program. */
  read(): Promise<{ version: string; script: string | undefined }>;
  /** It became ready in the page. */
  worked(version: string): void;
  /** The page was there and it did not become ready. @returns whether the next load has another one to try. */
  failed(version: string): boolean;
}
