/** Full years from a birth date to a day, both `2026-11-27`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return Math.max(0, birthDate.slice(5) > today.slice(5) ? years - 1 : years);
}
