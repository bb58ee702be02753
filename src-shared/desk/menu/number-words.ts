/** How customers write a choice out, folded; the place in the list is the number. 0 is asked for as a person. */
const NUMBER_WORDS: readonly (readonly string[])[] = [
  ['صفر', 'زيرو', 'zero'],
  ['واحد', 'واحده', 'اول', 'اولي', 'one', 'first', '1st'],
  ['اتنين', 'اثنين', 'اثنان', 'تاني', 'ثاني', 'تانيه', 'ثانيه', 'two', 'second', '2nd'],
  ['تلاته', 'ثلاثه', 'تالت', 'ثالث', 'تالته', 'ثالثه', 'three', 'third', '3rd'],
  ['اربعه', 'رابع', 'رابعه', 'four', 'fourth', '4th'],
  ['خمسه', 'خامس', 'خامسه', 'five', 'fifth', '5th'],
  ['سته', 'سادس', 'سادسه', 'six', 'sixth', '6th'],
  ['سبعه', 'سابع', 'سابعه', 'seven', 'seventh', '7th'],
  ['تمانيه', 'ثمانيه', 'تامن', 'ثامن', 'تامنه', 'ثامنه', 'eight', 'eighth', '8th'],
  ['تسعه', 'تاسع', 'تاسعه', 'nine', 'ninth', '9th'],
];

/**
 * The number a word stands for.
 * @param word Folded and without article.
 */
export function numberOfWord(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const place = NUMBER_WORDS.findIndex((words) => words.includes(word));
  return place === -1 ? undefined : place;
}
