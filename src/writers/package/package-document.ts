/** The package document (EPUB 3.3, Package document): metadata, manifest, spine, in the given order. */
import type { Element } from 'xast';
import { clockValue } from './clock.ts';
import { type BookMetadata, metadataElements } from './metadata.ts';
import { element, toXmlBytes } from './xml.ts';

/**
 * What the package document lists: every file of the book but itself, `mimetype` and `META-INF`.
 */
export type Package = {
  /** BCP 47 language of the metadata. */
  readonly lang: string;
  readonly metadata: BookMetadata;
  readonly manifest: readonly ManifestItem[];
  /** Ids of manifest items in reading order. */
  readonly spine: readonly string[];
  /** Absent in a book without narration. */
  readonly overlays?: Overlays | undefined;
};

/** One file of the book. */
export type ManifestItem = {
  /** Unique in the package, an NCName. */
  readonly id: string;
  /** Relative to the package document. */
  readonly href: string;
  readonly mediaType: string;
  /** Terms of EPUB 3.3, manifest properties vocabulary: `nav`, `cover-image`. */
  readonly properties?: string;
  /** Id of the overlay that speaks this page. */
  readonly overlay?: string;
};

/** What reading systems need for playing (EPUB 3.3, Media overlays packaging). */
export type Overlays = {
  /** Milliseconds by id of the overlay's manifest item. */
  readonly durations: readonly { readonly item: string; readonly milliseconds: number }[];
  /** At least one; people and synthetic voices may share a book. */
  readonly narrators: readonly string[];
  /** Class names, without a dot. */
  readonly activeClass: string;
  readonly playbackActiveClass: string;
};

const UNIQUE_IDENTIFIER = 'kennung';

/** The package document as XML bytes. */
export function writePackage(book: Package): Uint8Array {
  const { lang, metadata, manifest, spine, overlays } = book;
  return toXmlBytes(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': UNIQUE_IDENTIFIER,
        'xml:lang': lang,
        dir: 'ltr',
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        metadataElements(metadata, UNIQUE_IDENTIFIER),
        overlays && overlayMetadata(overlays),
      ),
      element('manifest', {}, manifest.map(itemElement)),
      element(
        'spine',
        {},
        spine.map((idref) => element('itemref', { idref })),
      ),
    ),
  );
}

function itemElement(item: ManifestItem): Element {
  return element('item', {
    id: item.id,
    href: item.href,
    'media-type': item.mediaType,
    properties: item.properties,
    'media-overlay': item.overlay,
  });
}

/** The total is the sum of the parts as written, so that rounding never tells them apart. */
function overlayMetadata(overlays: Overlays): readonly Element[] {
  const total = overlays.durations.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    ...overlays.durations.map(({ item, milliseconds }) =>
      element(
        'meta',
        { property: 'media:duration', refines: `#${item}` },
        clockValue(milliseconds),
      ),
    ),
    element('meta', { property: 'media:duration' }, clockValue(total)),
    ...overlays.narrators.map((name) => element('meta', { property: 'media:narrator' }, name)),
    element('meta', { property: 'media:active-class' }, overlays.activeClass),
    element('meta', { property: 'media:playback-active-class' }, overlays.playbackActiveClass),
  ];
}
