/** Judged as what writes times judges it: Temporal takes the zone of a whole point in time for a name, too. */
export function isTimeZone(name: string): boolean {
  try {
    new Date(0).toLocaleString('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
