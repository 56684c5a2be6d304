/** Whether what the book points at is there, and whether all that is there belongs. */
import { descendants, elementsNamed } from '../xml.ts';
import { fileOf, idOf, type TalkingBook } from './book.ts';
import type { Fault, Rule } from './rule.ts';

/** Links, pictures and texts that lead nowhere. That a clip has its text is looked at with the clips. */
export const references: Rule = (book) => [
  ...book.files.filter((file) => file.endsWith('.html')).flatMap((file) => ofPage(book, file)),
  ...book.smils.flatMap(({ file, pars }) =>
    pars
      .filter(({ clips }) => clips.length === 0)
      .flatMap((par) => deadEnd(book, file, `${par.file}#${par.id}`)),
  ),
  ...ofMaster(book),
];

function ofPage(book: TalkingBook, file: string): readonly Fault[] {
  const addresses = descendants(book.archive.xml(file)).flatMap(({ attributes }) =>
    [attributes.href, attributes.src, attributes.bodyref].filter((one) => one !== undefined),
  );
  return addresses
    .filter((address) => !/^[a-z][a-z0-9+.-]*:/iu.test(address))
    .flatMap((address) => deadEnd(book, file, address.startsWith('#') ? file + address : address));
}

function deadEnd(book: TalkingBook, file: string, address: string): readonly Fault[] {
  const [to, id] = [fileOf(address), idOf(address)];
  const target = book.target(to, id);
  const isThere = book.files.includes(to) && (id === '' || target !== undefined);
  // In SMIL documents one jumps to pars or texts only.
  const isPlayed =
    !to.endsWith('.smil') || id === '' || ['par', 'text'].includes(target?.name ?? '');
  if (isThere && isPlayed) return [];
  const message = {
    de: `Der Verweis auf „${address}“ führt ins Leere.`,
    en: `The reference to “${address}” leads nowhere.`,
  };
  return [{ code: 'talking-book/dead-reference', file, message }];
}

/** The master names the documents that the NCC leads to, in the same order. */
function ofMaster({ master, smils }: TalkingBook): readonly Fault[] {
  if (master === undefined) return [];
  const listed = elementsNamed(master, 'ref').map(({ attributes }) => fileOf(attributes.src));
  const played = smils.map(({ file }) => file);
  if (listed.join() === played.join()) return [];
  const message = {
    de: `master.smil nennt ${listed.join(', ')}; gespielt wird ${played.join(', ')}.`,
    en: `master.smil names ${listed.join(', ')}; played are ${played.join(', ')}.`,
  };
  return [{ code: 'talking-book/dead-reference', file: 'master.smil', message }];
}

/** Files of other kinds, in folders, with names that not every file system knows. */
export const files: Rule = (book) =>
  book.files
    .filter((file) => !/^[a-z0-9_-]+\.(?:html|smil|mp2|mp3|wav|jpg|png|gif|css)$/iu.test(file))
    .map((file) => ({
      code: 'talking-book/foreign-file',
      file,
      message: {
        de: `Die Datei „${file}“ ist in DAISY 2.02 nicht erlaubt.`,
        en: `The file “${file}” is not allowed in DAISY 2.02.`,
      },
    }));
