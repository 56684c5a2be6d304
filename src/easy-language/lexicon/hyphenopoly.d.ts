/** What is used of Hyphenopoly, which declares no types. */
declare module 'hyphenopoly' {
  const hyphenopoly: {
    /** A function for each language, which puts `hyphen` between the parts of a word. */
    config(options: {
      readonly require: readonly string[];
      readonly sync: true;
      readonly hyphen: string;
      readonly minWordLength: number;
      readonly loaderSync: (file: string) => Uint8Array;
    }): ReadonlyMap<string, (word: string) => string>;
  };
  export default hyphenopoly;
}
