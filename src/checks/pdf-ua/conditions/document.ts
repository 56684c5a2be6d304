/** Conditions on the catalogue and the metadata: Matterhorn 01-007, 06, 07, 11-003, 11-006, 20, 21, 25, 26. */
import { PdfDict, type PdfObject, PdfStream } from '@libpdf/core';
import {
  boolAt,
  dictAt,
  dictsAt,
  entry,
  listAt,
  type PdfFile,
  resolve,
  streamAt,
  textAt,
} from '../pdf-file.ts';
import type { Violation } from './condition.ts';

/** The conditions that need no structure tree. */
export function judgeDocument(file: PdfFile): readonly Violation[] {
  return [
    ...judgeCatalogue(file),
    ...judgeMetadata(file),
    ...judgeLanguages(file),
    ...judgeLayers(file),
    ...judgeAttachments(file),
    ...judgeSecurity(file),
  ];
}

function violation(condition: string, de: string, en: string): Violation {
  return { code: 'pdf/ua-document', condition, message: { de, en } };
}

function judgeCatalogue(file: PdfFile): readonly Violation[] {
  const found: Violation[] = [];
  const marks = dictAt(file, file.catalog, 'MarkInfo');
  if (boolAt(file, marks, 'Marked') !== true) {
    found.push(
      violation(
        'ISO 14289-1 6.2',
        'Das PDF sagt nicht, dass es ausgezeichnet ist (MarkInfo/Marked).',
        'The PDF does not say that it is tagged (MarkInfo/Marked).',
      ),
    );
  }
  if (boolAt(file, marks, 'Suspects') === true) {
    found.push(
      violation(
        'Matterhorn 01-007',
        'Das PDF nennt seine Auszeichnung zweifelhaft (Suspects).',
        'The PDF calls its tags suspect (Suspects).',
      ),
    );
  }
  const shown = boolAt(file, dictAt(file, file.catalog, 'ViewerPreferences'), 'DisplayDocTitle');
  if (shown === undefined) {
    found.push(
      violation(
        'Matterhorn 07-001',
        'Es ist nicht festgelegt, dass der Titel im Fenster steht (DisplayDocTitle).',
        'The title is not set to be shown in the window (DisplayDocTitle).',
      ),
    );
  }
  if (shown === false) {
    found.push(
      violation(
        'Matterhorn 07-002',
        'Statt des Titels steht der Dateiname im Fenster (DisplayDocTitle).',
        'The window shows the file name instead of the title (DisplayDocTitle).',
      ),
    );
  }
  if (isDynamicForm(file)) {
    found.push(
      violation(
        'Matterhorn 25-001',
        'Das PDF enthält ein Formular, das sich beim Öffnen umbaut (dynamisches XFA).',
        'The PDF contains a form that rebuilds itself (dynamic XFA).',
      ),
    );
  }
  return found;
}

function isDynamicForm(file: PdfFile): boolean {
  return listAt(file, dictAt(file, file.catalog, 'AcroForm'), 'XFA').some((item) => {
    const packet = resolve(file, item);
    if (!(packet instanceof PdfStream)) return false;
    const xml = new TextDecoder().decode(packet.getDecodedData());
    return /<dynamicRender>\s*required/.test(xml);
  });
}

function judgeMetadata(file: PdfFile): readonly Violation[] {
  const stream = streamAt(file, file.catalog, 'Metadata');
  if (stream === undefined) {
    return [
      violation(
        'Matterhorn 06-001',
        'Das PDF hat keine Metadaten (XMP).',
        'The PDF has no metadata (XMP).',
      ),
    ];
  }
  const xmp = new TextDecoder().decode(stream.getDecodedData());
  const found: Violation[] = [];
  const part = /pdfuaid:part\s*(?:=\s*["']|>)\s*(\d+)/.exec(xmp)?.[1];
  if (part !== '1') {
    const named = part ?? '–';
    found.push(
      violation(
        'Matterhorn 06-002',
        `Das PDF weist sich nicht als PDF/UA-1 aus (pdfuaid:part ist ${named}).`,
        `The PDF does not identify itself as PDF/UA-1 (pdfuaid:part is ${named}).`,
      ),
    );
  }
  const title = /<dc:title>([\s\S]*?)<\/dc:title>/.exec(xmp)?.[1] ?? '';
  if (!/<rdf:li[^>]*>\s*[^<\s]/.test(title)) {
    found.push(
      violation(
        'Matterhorn 06-003',
        'Die Metadaten nennen keinen Titel (dc:title).',
        'The metadata name no title (dc:title).',
      ),
    );
  }
  if (/xml:lang\s*=\s*["']x-default/.test(xmp) && !hasLanguage(file)) {
    found.push({
      ...violation(
        'Matterhorn 11-006',
        'Die Sprache der Metadaten ist nicht bestimmt.',
        'The language of the metadata is not given.',
      ),
      code: 'pdf/ua-language',
    });
  }
  return found;
}

function judgeLanguages(file: PdfFile): readonly Violation[] {
  const found: Violation[] = [];
  const lang = textAt(file, file.catalog, 'Lang');
  if (lang !== undefined && !isLanguageTag(lang)) {
    found.push({
      code: 'pdf/ua-language',
      condition: 'ISO 14289-1 7.2',
      message: {
        de: `„${lang}“ ist keine Sprache (Lang des PDFs).`,
        en: `"${lang}" is not a language (Lang of the PDF).`,
      },
    });
  }
  if (!hasLanguage(file) && dictAt(file, file.catalog, 'Outlines')?.has('First')) {
    found.push({
      code: 'pdf/ua-language',
      condition: 'Matterhorn 11-003',
      message: {
        de: 'Die Sprache der Lesezeichen ist nicht bestimmt.',
        en: 'The language of the bookmarks is not given.',
      },
    });
  }
  return found;
}

/** True when the catalogue names a language. */
export function hasLanguage(file: PdfFile): boolean {
  return (textAt(file, file.catalog, 'Lang') ?? '') !== '';
}

/** The shape of a language tag (ISO 14289-1 7.2 with RFC 3066). */
export function isLanguageTag(lang: string): boolean {
  return /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(lang);
}

function judgeLayers(file: PdfFile): readonly Violation[] {
  const layers = dictAt(file, file.catalog, 'OCProperties');
  const standing = dictAt(file, layers, 'D');
  const others = dictsAt(file, layers, 'Configs');
  const found: Violation[] = [];
  if (others.some((config) => !textAt(file, config, 'Name'))) {
    found.push(
      violation(
        'Matterhorn 20-001',
        'Eine Ebenen-Einstellung hat keinen Namen.',
        'A layer configuration has no name.',
      ),
    );
  }
  if (standing !== undefined && !textAt(file, standing, 'Name')) {
    found.push(
      violation(
        'Matterhorn 20-002',
        'Die Grundeinstellung der Ebenen hat keinen Namen.',
        'The default layer configuration has no name.',
      ),
    );
  }
  if (
    [...others, ...(standing === undefined ? [] : [standing])].some((config) => config.has('AS'))
  ) {
    found.push(
      violation(
        'Matterhorn 20-003',
        'Ebenen schalten sich von selbst um (AS).',
        'Layers switch by themselves (AS).',
      ),
    );
  }
  return found;
}

function judgeAttachments(file: PdfFile): readonly Violation[] {
  const tree = dictAt(file, dictAt(file, file.catalog, 'Names'), 'EmbeddedFiles');
  return specificationsIn(file, tree, new Set()).flatMap((specification) => {
    const named = textAt(file, specification, 'F') && textAt(file, specification, 'UF');
    if (named || !specification.has('EF')) return [];
    return [
      violation(
        'Matterhorn 21-001',
        'Eine angehängte Datei hat keinen Namen (F und UF).',
        'An attached file has no name (F and UF).',
      ),
    ];
  });
}

function specificationsIn(
  file: PdfFile,
  node: PdfDict | undefined,
  seen: Set<PdfDict>,
): readonly PdfDict[] {
  if (node === undefined || seen.has(node)) return [];
  seen.add(node);
  const names: readonly PdfObject[] = nameTreeValues(file, node);
  const here = names.flatMap((item) => {
    const found = resolve(file, item);
    return found instanceof PdfDict ? [found] : [];
  });
  return [
    ...here,
    ...dictsAt(file, node, 'Kids').flatMap((kid) => specificationsIn(file, kid, seen)),
  ];
}

function nameTreeValues(file: PdfFile, node: PdfDict): readonly PdfObject[] {
  const names = entry(file, node, 'Names');
  return names?.type === 'array' ? names.toArray().filter((_, index) => index % 2 === 1) : [];
}

function judgeSecurity(file: PdfFile): readonly Violation[] {
  if (!file.pdf.isEncrypted || file.pdf.getPermissions().accessibility) return [];
  return [
    violation(
      'Matterhorn 26-002',
      'Die Verschlüsselung sperrt Vorlese-Programme aus.',
      'The encryption locks screen readers out.',
    ),
  ];
}
