/** One word that is wider than most places, a sentence of two lines, and both together. */
export const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
export const sentence =
  'Nobody should lose their seats for being slow, so the time can be extended while somebody reads.';
export const long = `${word}: ${sentence}`;
export const short = 'Electric Palace';
export const wrong = 'That is no day that the cinema knows; write it as 31/12/2026.';
export const nothing = () => {};
