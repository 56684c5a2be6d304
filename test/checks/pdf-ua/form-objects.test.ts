/**
 * Form XObjects on hand-written pages: their text, their own resources and ids, forms in forms, forms
 * that draw themselves, pictures that are none, and what of it violates PDF/UA.
 */
import { describe, expect, it } from 'vitest';
import { judgeContent } from '../../../src/checks/pdf-ua/conditions/content.ts';
import { readContent } from '../../../src/checks/pdf-ua/marked-content.ts';
import { readTree } from '../../../src/checks/pdf-ua/structure.ts';
import { type Handmade, openHandmade, stream } from './handmade.ts';

const form = (content: string, entries = '') => stream(content, `/Subtype /Form ${entries}`);
const ownFont = '/Resources << /Font << /F1 4 0 R >> >>';

/** A page that draws object 10 as /X and 11 as /Y. */
async function read(page: string, objects: Readonly<Record<number, string>>) {
  const resources = '/XObject << /X 10 0 R /Y 11 0 R >>';
  const content = readContent(await openHandmade({ pages: [page], resources, objects }));
  return {
    texts: Object.fromEntries([...content.marked].map(([key, { text }]) => [key, text])),
    faults: content.faults.map(({ kind, sample }) => [kind, sample].filter(Boolean).join(': ')),
    forms: content.forms.size,
  };
}

describe('the text of a form', () => {
  it('belongs to the mark in which the form is drawn', async () => {
    const page = '/P <</MCID 0>> BDC BT /F1 9 Tf (vor ) Tj /X Do ( nach) Tj ET EMC';
    const objects = { 10: form('BT /F1 9 Tf (innen) Tj ET', ownFont) };
    expect((await read(page, objects)).texts).toEqual({ 'p1:0': 'vor innen nach' });
  });

  it('may have ids of its own, counted for itself', async () => {
    const page = '/P <</MCID 0>> BDC BT /F1 9 Tf (Seite) Tj ET EMC /X Do';
    const objects = { 10: form('/P <</MCID 0>> BDC BT /F1 9 Tf (Form) Tj ET EMC', ownFont) };
    expect(await read(page, objects)).toEqual({
      texts: { 'p1:0': 'Seite', 's10:0': 'Form' },
      faults: [],
      forms: 1,
    });
  });

  it('is read with the page’s resources where the form has none', async () => {
    const page = '/P <</MCID 0>> BDC /X Do EMC';
    expect((await read(page, { 10: form('BT /F1 9 Tf (a) Tj ET') })).texts).toEqual({
      'p1:0': 'a',
    });
    expect(
      (await read(page, { 10: form('BT /F1 9 Tf (a) Tj ET', '/Resources << >>') })).texts,
    ).toEqual({ 'p1:0': '' });
  });

  it('begins in the font that the page has set, and leaves the page’s font alone', async () => {
    const page = '/P <</MCID 0>> BDC BT /F1 9 Tf /X Do (c) Tj ET EMC';
    const objects = { 10: form('(a) Tj /F9 9 Tf (b) Tj Q') };
    expect((await read(page, objects)).texts).toEqual({ 'p1:0': 'ac' });
  });

  it('may stand in a form that stands in a form', async () => {
    const page = '/P <</MCID 0>> BDC /X Do EMC';
    const inner = '/Resources << /XObject << /Y 11 0 R >> /Font << /F1 4 0 R >> >>';
    const objects = {
      10: form('BT /F1 9 Tf (a) Tj ET /Y Do', inner),
      11: form('BT /F1 9 Tf (b) Tj ET', ownFont),
    };
    expect(await read(page, objects)).toMatchObject({ texts: { 'p1:0': 'ab' }, forms: 2 });
  });

  it('is replaced by ActualText around it', async () => {
    const page = '/P <</MCID 0 /ActualText (Logo)>> BDC /X Do EMC';
    expect((await read(page, { 10: form('BT /F1 9 Tf (L) Tj ET') })).texts).toEqual({
      'p1:0': 'Logo',
    });
  });

  it('does not close the marks of the page, however many EMC it holds', async () => {
    const page = '/P <</MCID 0>> BDC /X Do BT /F1 9 Tf (a) Tj ET EMC';
    expect(await read(page, { 10: form('EMC EMC') })).toMatchObject({
      texts: { 'p1:0': 'a' },
      faults: [],
    });
  });
});

describe('loops', () => {
  it('of a form that draws itself come to an end', async () => {
    const own = '/Resources << /XObject << /X 10 0 R >> >>';
    const { faults, forms } = await read('/Artifact BMC /X Do EMC', { 10: form('/X Do', own) });
    expect(faults).toEqual([]);
    expect(forms).toBe(1);
  });

  it('of two forms that draw each other come to an end', async () => {
    const objects = {
      10: form('/Y Do', '/Resources << /XObject << /Y 11 0 R >> >>'),
      11: form('/X Do', '/Resources << /XObject << /X 10 0 R >> >>'),
    };
    expect((await read('/X Do', objects)).forms).toBe(2);
  });
});

describe('what is drawn outside of tags', () => {
  const picture = stream('\x00', '/Subtype /Image /Width 1 /Height 1');

  it.each([
    ['a picture', '/X Do', { 10: picture }, ['untagged-graphics']],
    ['a picture in a tag', '/Figure <</MCID 0>> BDC /X Do EMC', { 10: picture }, []],
    ['text of a form', '/X Do', { 10: form('BT /F1 9 Tf (a) Tj ET') }, ['untagged-text: a']],
    ['a drawing of a form', '/X Do', { 10: form('0 0 9 9 re f') }, ['untagged-graphics']],
    ['a form that tags itself', '/X Do', { 10: form('/Artifact BMC 0 0 9 9 re f EMC') }, []],
    ['an empty form', '/X Do', { 10: form('q Q') }, []],
    ['a form that is not there', '/Weg Do', {}, []],
    ['something that is no stream', '/X Do', { 10: '<< /Subtype /Form >>' }, []],
    ['a form without a name', 'Do', { 10: form('0 0 9 9 re f') }, []],
  ] as const)('%s', async (_, page, objects, faults) => {
    expect((await read(page, objects)).faults).toEqual(faults);
  });

  it('a tagged form in an artifact, and an artifact form in a tag', async () => {
    const tagged = { 10: form('/P <</MCID 0>> BDC EMC') };
    expect((await read('/Artifact BMC /X Do EMC', tagged)).faults).toEqual(['tag-in-artifact: P']);
    const artifact = { 10: form('/Artifact BMC EMC') };
    expect((await read('/P <</MCID 0>> BDC /X Do EMC', artifact)).faults).toEqual([
      'artifact-in-tag: Artifact',
    ]);
  });

  it('a form with ids that is drawn twice; one without ids may be', async () => {
    const tagged = { 10: form('/P <</MCID 5>> BDC EMC') };
    expect((await read('/X Do /X Do', tagged)).faults).toEqual(['reused-form: 5']);
    const plain = { 10: form('/Artifact BMC 0 0 9 9 re f EMC') };
    expect((await read('/X Do /X Do', plain)).faults).toEqual([]);
  });
});

describe('the conditions', () => {
  async function judged(parts: Handmade): Promise<readonly string[]> {
    const file = await openHandmade(parts);
    const structure = readTree(file);
    if (structure === undefined) throw new Error('no tree');
    const found = judgeContent({ file, structure, content: readContent(file) });
    return found.map(({ condition, message }) => `${condition}: ${message.de}`);
  }
  const tree = '/K 20 0 R';
  const resources = '/XObject << /X 10 0 R >>';
  const tagged = form('/P <</MCID 0>> BDC BT /F1 9 Tf (Form) Tj ET EMC', ownFont);
  const element = (kids: string) =>
    `<< /Type /StructElem /S /P /P 3 0 R /Lang (de) /Pg 102 0 R /K ${kids} >>`;

  it('find nothing where the tree names the form’s content by its stream', async () => {
    const objects = { 10: tagged, 20: element('<< /Type /MCR /Stm 10 0 R /MCID 0 >>') };
    expect(await judged({ pages: ['/X Do'], resources, tree, objects })).toEqual([]);
  });

  it('find it lost and missing where the tree looks for it on the page', async () => {
    const objects = { 10: tagged, 20: element('0') };
    expect(await judged({ pages: ['/X Do'], resources, tree, objects })).toEqual([
      'Matterhorn 01-005: Der Strukturbaum kennt diesen Inhalt nicht: s10:0, „Form“.',
      'ISO 32000-1 14.7.4: Der Strukturbaum nennt Inhalt, den es nicht gibt: p1:0.',
    ]);
  });

  it('find a form of another file, but no mention of nothing', async () => {
    const around = '/Artifact BMC /X Do EMC';
    const foreign = { 10: form('', '/Ref << /F (fremd.pdf) >>'), 20: element('[]') };
    expect(await judged({ pages: [around], resources, tree, objects: foreign })).toEqual([
      'Matterhorn 30-001: Das PDF bindet Inhalt einer fremden Datei ein (Reference XObject).',
    ]);
    const nothing = { 10: form('', '/Ref 99 0 R'), 20: element('[]') };
    expect(await judged({ pages: [around], resources, tree, objects: nothing })).toEqual([]);
  });
});
