/**
 * Drawings are programs: an SVG can run script, load from the network and show foreign pages. This
 * file reads its tags and names what must not be in a publication. It is no XML parser: what it does
 * not understand it refuses.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';

type Tag = { readonly name: string; readonly attributes: readonly (readonly [string, string])[] };

const FORBIDDEN_ELEMENTS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  'canvas',
  'link',
]);
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>[]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[<]/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What makes a drawing unsafe or unreadable, first finding first; undefined when it is fine. */
export function problemOfSvg(
  text: string,
): { readonly sort: 'unsafe' | 'malformed'; readonly what: Message } | undefined {
  const open: string[] = [];
  let roots = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [whole, closing = '', name, attributes = '', empty = ''] = match;
    if (name === undefined) {
      const problem = problemOfDeclaration(whole);
      if (problem) return problem;
      continue;
    }
    if (closing !== '') {
      if (open.pop() !== name) return malformed(`</${name}>`);
      continue;
    }
    const problem = problemOfTag({ name, attributes: attributesOf(attributes) });
    if (problem) return { sort: 'unsafe', what: problem };
    if (open.length === 0) roots += 1;
    if (open.length === 0 && localName(name) !== 'svg') return malformed(`<${name}>`);
    if (empty === '') open.push(name);
    else if (localName(name) === 'style') continue;
  }
  if (open.length > 0 || roots !== 1) return malformed(`<${open.at(-1) ?? 'svg'}>`);
  const style = problemOfStyle(text);
  return style && { sort: 'unsafe', what: style };
}

function problemOfDeclaration(whole: string): ReturnType<typeof problemOfSvg> {
  if (whole.startsWith('<![CDATA[')) return undefined;
  if (whole.startsWith('<!--')) {
    // XML 1.0, production 15: a comment ends with --> and holds no -- before.
    const inside = whole.endsWith('-->') && !whole.slice(4, -3).includes('--');
    return inside && whole.length >= 7 ? undefined : malformed(whole.slice(0, 40));
  }
  if (whole === '<' || /^<![^D]/.test(whole)) return malformed(whole);
  return /^<\?xml-stylesheet/i.test(whole)
    ? { sort: 'unsafe', what: { de: 'ein fremdes Stylesheet', en: 'a foreign style sheet' } }
    : undefined;
}

function malformed(where: string): ReturnType<typeof problemOfSvg> {
  return {
    sort: 'malformed',
    what: { de: `kein gültiges XML bei „${where}“`, en: `not well-formed near “${where}”` },
  };
}

function problemOfTag({ name, attributes }: Tag): Message | undefined {
  if (FORBIDDEN_ELEMENTS.has(localName(name)))
    return { de: `das Element <${name}>`, en: `the element <${name}>` };
  for (const [key, value] of attributes) {
    const attribute = localName(key);
    if (/^on/.test(attribute))
      return { de: `den Ereignis-Handler „${key}“`, en: `the event handler “${key}”` };
    if ((attribute === 'href' || attribute === 'src') && !isInternal(value))
      return reference(value);
    if (attribute === 'attributename' && /href$|^on/i.test(value)) return reference(value);
    const style = problemOfStyle(value);
    if (style) return style;
  }
  return undefined;
}

/** `url(…)` to anything but a part of the same drawing, and imports. */
function problemOfStyle(text: string): Message | undefined {
  const plain = decodeEscapes(decodeReferences(text));
  for (const [, target = ''] of plain.matchAll(/url\(\s*["']?([^)"']*)/gi)) {
    if (!isInternal(target.trim())) return reference(target.trim());
  }
  if (/@import|javascript:/i.test(plain)) return reference('@import');
  if (/image-set\(/i.test(plain)) return reference('image-set');
  return undefined;
}

function reference(target: string): Message {
  const shown = target.slice(0, 60);
  return { de: `den Verweis nach außen „${shown}“`, en: `the reference to the outside “${shown}”` };
}

function isInternal(target: string): boolean {
  return (
    /^\s*(?:#|$)/.test(target) ||
    /^\s*data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*$/.test(target)
  );
}

function attributesOf(text: string): Tag['attributes'] {
  return [...text.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [
    key,
    decodeReferences(double ?? single ?? ''),
  ]);
}

/** Character references, with which `javascript:` could hide; a browser decodes them, too. */
function decodeReferences(text: string): string {
  return text
    .replace(/&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));?/g, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'");
}

/** CSS escapes, with which `url(` could hide (CSS Syntax 3, §4.3.7). */
function decodeEscapes(text: string): string {
  return text.replace(/\\(?:([0-9A-Fa-f]{1,6})\s?|([^\n]))/g, (_, hex?: string, sign?: string) => {
    if (hex === undefined) return sign ?? '';
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function localName(name: string): string {
  return (name.split(':').at(-1) ?? name).toLowerCase();
}
