/** Full years from a birth date to a day, both `2026-11-27`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return Math.max(0, birthDate.slice(5) > today.slice(5) ? years - 1 : years);
}

/** This PC's day, `2026-11-27`. */
export function todayHere(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
