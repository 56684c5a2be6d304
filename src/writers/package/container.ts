/** `META-INF/container.xml`: where the package document lies (EPUB 3.3, Container file). */
import { element, toXmlBytes } from './xml.ts';

/** @param packagePath path of the package document from the root of the archive */
export function writeContainer(packagePath: string): Uint8Array {
  const rootfile = element('rootfile', {
    'full-path': packagePath,
    'media-type': 'application/oebps-package+xml',
  });
  return toXmlBytes(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element('rootfiles', {}, rootfile),
    ),
  );
}
