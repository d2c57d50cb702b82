/** What is wrong with a package, and where: a file, and the place in it. */
export interface Fault {
  place: string;
  words: string;
}
