/** What was found about one point of a release. A failure stops it; what is skipped will not be in it. */
export type Finding = { name: string; state: 'ok' | 'warning' | 'skipped' | 'failed'; says: string };
