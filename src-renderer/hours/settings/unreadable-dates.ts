import { createContext, use, useCallback, useEffect, useId, useState } from 'react';

type Report = (field: string, isUnreadable: boolean) => void;

/** Where a field of the page says that something is written in it that is no date. */
export const UnreadableDates = createContext<Report>(() => {});

/** How many such fields the page has now: saving would keep the day that stood there before, unasked. */
export function useUnreadableDates(): { count: number; report: Report } {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback<Report>((field, isUnreadable) => {
    setFields((known) => {
      if (known.has(field) === isUnreadable) return known;
      return isUnreadable ? new Set([...known, field]) : new Set([...known].filter((one) => one !== field));
    });
  }, []);
  return { count: fields.size, report };
}

/** For one field; it counts as readable again when it goes away. */
export function useReportUnreadable(): (isUnreadable: boolean) => void {
  const report = use(UnreadableDates);
  const field = useId();
  useEffect(() => () => report(field, false), [report, field]);
  return (isUnreadable) => report(field, isUnreadable);
}
