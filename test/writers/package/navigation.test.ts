/** The navigation document. */
import { describe, expect, it } from 'vitest';
import { type Navigation, writeNavigation } from '../../../src/writers/package/navigation.ts';

const frame = { lang: 'de', title: 'Inhalt', styleSheet: 'book.css', type: 'frontmatter' };
const text = (value: string) => [{ type: 'text' as const, value }];
const navigation: Navigation = {
  frame,
  contents: {
    heading: 'Inhalt',
    entries: [
      {
        label: text('A & B'),
        href: 'a.xhtml#a',
        children: [{ label: text('A1'), href: 'a.xhtml#a1', children: [] }],
      },
    ],
  },
  pages: { heading: 'Seiten', entries: [{ label: 'ii', href: 'a.xhtml#pagebreak-ii' }] },
  landmarks: {
    heading: 'Orientierung',
    entries: [{ type: 'bodymatter', label: 'Beginn', href: 'a.xhtml' }],
  },
};

const written = (one: Navigation) => new TextDecoder().decode(writeNavigation(one));

describe('writeNavigation', () => {
  it('nests the contents, visible and named by a heading', () => {
    const xhtml = written(navigation);
    expect(xhtml).toMatch(
      /<nav id="contents" epub:type="toc" role="doc-toc" aria-labelledby="contents--title">/,
    );
    expect(xhtml).toMatch(
      /<ol>\s*<li>\s*<a href="a\.xhtml#a">A &#x26; B<\/a>\s*<ol>\s*<li><a href="a\.xhtml#a1">A1<\/a><\/li>\s*<\/ol>\s*<\/li>\s*<\/ol>/,
    );
  });

  it('hides page list and landmarks, which are for reading systems', () => {
    const xhtml = written(navigation);
    expect(xhtml).toMatch(/epub:type="page-list" role="doc-pagelist"[^>]* hidden=""/);
    expect(xhtml).toMatch(/epub:type="landmarks"[^>]* hidden=""/);
    expect(xhtml).toContain('<a href="a.xhtml#pagebreak-ii">ii</a>');
    expect(xhtml).toContain('<a epub:type="bodymatter" href="a.xhtml">Beginn</a>');
  });

  it('has no page list without pages, since an empty one is an error', () => {
    const xhtml = written({ ...navigation, pages: { heading: 'Seiten', entries: [] } });
    expect(xhtml).not.toContain('page-list');
    expect(xhtml).toContain('landmarks');
  });
});
