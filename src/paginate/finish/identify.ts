/**
 * Names PDF/UA-1 in the metadata (ISO 14289-1, 5) beside what Typst wrote, describes that name for
 * PDF/A (ISO 19005-2, 6.6.2.3) and shows the title in the window (7.1).
 */
import { type PDF, PdfBool, PdfDict, PdfName, PdfStream } from '@libpdf/core';
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Completes the catalog and the XMP packet. */
export function identify(pdf: PDF): void {
  const catalog = pdf.getCatalog();
  const reference = catalog.getRef('Metadata');
  const metadata = reference === undefined ? undefined : pdf.getObject(reference);
  if (!(metadata instanceof PdfStream)) throw new Error('The PDF has no metadata.');
  const packet = new TextDecoder().decode(metadata.getDecodedData());
  const stream = PdfStream.fromDict(
    { Type: PdfName.of('Metadata'), Subtype: PdfName.of('XML') },
    new TextEncoder().encode(withIdentification(packet)),
  );
  catalog.set('Metadata', pdf.register(stream));
  const resolver = pdf.getObject.bind(pdf);
  const preferences = catalog.getDict('ViewerPreferences', resolver) ?? new PdfDict();
  preferences.set('DisplayDocTitle', PdfBool.TRUE);
  catalog.set('ViewerPreferences', preferences);
}

const BAG_END = '</rdf:Bag></pdfaExtension:schemas>';
const RDF_END = '</rdf:RDF>';

/** Puts our nodes into the packet of the engine, which is not ours to write anew. */
function withIdentification(packet: string): string {
  if (packet.includes('pdfuaid:part')) return packet;
  if (!packet.includes(RDF_END)) throw new Error('The metadata is no XMP packet.');
  const described = packet.includes(BAG_END)
    ? packet.replace(BAG_END, toXml(schema()) + BAG_END)
    : packet;
  return described.replace(RDF_END, toXml(identification()) + RDF_END);
}

function identification(): Element {
  return element('rdf:Description', [element('pdfuaid:part', ['1'])], {
    'rdf:about': '',
    'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
  });
}

/** The extension schema of `pdfuaid:part`, as the PDF Association prescribes it. */
function schema(): Element {
  const resource = { 'rdf:parseType': 'Resource' };
  const property = element(
    'rdf:li',
    [
      element('pdfaProperty:name', ['part']),
      element('pdfaProperty:valueType', ['Integer']),
      element('pdfaProperty:category', ['internal']),
      element('pdfaProperty:description', ['Part of PDF/UA']),
    ],
    resource,
  );
  return element(
    'rdf:li',
    [
      element('pdfaSchema:schema', ['PDF/UA identification schema']),
      element('pdfaSchema:namespaceURI', ['http://www.aiim.org/pdfua/ns/id/']),
      element('pdfaSchema:prefix', ['pdfuaid']),
      element('pdfaSchema:property', [element('rdf:Seq', [property])]),
    ],
    resource,
  );
}

function element(
  name: string,
  children: readonly (Element | string)[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const nodes: ElementContent[] = children.map((child) =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
  return { type: 'element', name, attributes: { ...attributes }, children: nodes };
}
