/** QR codes of addresses (ISO/IEC 18004), as SVG made of squares only. */
import { encode } from 'uqr';
import type { Element, Root } from 'xast';
import type { TypstImage } from '../../writers/typst/data.ts';
import { xmlText } from '../../writers/xml-text.ts';

/** Where the template finds a code. */
export const codePath = (name: string): string => `/generated/${name}.svg`;

/** Points on paper: 3 cm, readable for any telephone. */
const SIZE = 85;

/** Quiet zone of four modules on each side, which the standard demands. */
const BORDER = 4;

/** The code as SVG bytes. */
export function addressCode(address: string): Uint8Array {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const extent = String(size);
  const square = element('rect', { width: extent, height: extent, fill: '#ffffff' });
  const modules = element('path', { d: path, fill: '#000000' });
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${extent} ${extent}`,
    width: extent,
    height: extent,
  };
  const root: Root = { type: 'root', children: [element('svg', attributes, [square, modules])] };
  return new TextEncoder().encode(xmlText(root));
}

/** A code as the template places it. */
export function codeImage(name: string, address: string): TypstImage {
  const alt = `QR-Code mit der Adresse ${address}`;
  return { kind: 'image', src: codePath(name), alt, width: SIZE, height: SIZE };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Element[] = [],
): Element {
  return { type: 'element', name, attributes: { ...attributes }, children };
}
