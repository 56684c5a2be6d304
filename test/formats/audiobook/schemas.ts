/**
 * What the standards ask of the two manifests, as JSON Schemas of our own, written from their text: W3C
 * Audiobooks (2020-11-10) §5 and Publication Manifest §4, and Readium's Web Publication Manifest with its
 * audiobook profile. What is recommended there is required here: our books always have it.
 */
const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1 };
const isoDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const isoDuration = { type: 'string', pattern: '^PT\\d+\\.\\d{3}S$' };
/** A relative address within the package, or a URN. */
const inside = { type: 'string', pattern: '^(?![a-z]+:|/)[a-z0-9./-]+$' };
const urn = { type: 'string', pattern: '^urn:[a-z0-9]+:\\S+$' };
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' };
const contributor = {
  type: 'object',
  properties: { type: { enum: ['Person', 'Organization'] }, name: text },
  required: ['name'],
  additionalProperties: false,
};

const linkedResource = {
  type: 'object',
  properties: {
    type: { const: 'LinkedResource' },
    url: inside,
    encodingFormat: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    name: text,
    rel: { enum: ['cover', 'contents'] },
    duration: isoDuration,
  },
  required: ['type', 'url', 'encodingFormat', 'name'],
  additionalProperties: false,
};

/** `publication.json`. */
export const w3cSchema = {
  type: 'object',
  properties: {
    '@context': {
      type: 'array',
      items: [
        { const: 'https://schema.org' },
        { const: 'https://www.w3.org/ns/pub-context' },
        { type: 'object', properties: { language }, required: ['language'] },
      ],
      minItems: 3,
      maxItems: 3,
    },
    conformsTo: { const: 'https://www.w3.org/TR/audiobooks/' },
    type: { const: 'Audiobook' },
    id: urn,
    url: { type: 'string', pattern: '^https?://' },
    name: text,
    description: text,
    author: { type: 'array', items: contributor, minItems: 1 },
    readBy: { type: 'array', items: contributor, minItems: 1 },
    publisher: contributor,
    inLanguage: language,
    datePublished: isoDate,
    dateModified: isoDate,
    license: text,
    abridged: { type: 'boolean' },
    readingProgression: { enum: ['ltr', 'rtl'] },
    duration: isoDuration,
    accessMode: texts,
    accessModeSufficient: {
      type: 'array',
      items: {
        type: 'object',
        properties: { type: { const: 'ItemList' }, itemListElement: texts },
        required: ['type', 'itemListElement'],
      },
    },
    accessibilityFeature: texts,
    accessibilityHazard: texts,
    accessibilitySummary: text,
    readingOrder: {
      type: 'array',
      items: {
        ...linkedResource,
        properties: { ...linkedResource.properties, encodingFormat: { const: 'audio/mpeg' } },
        required: [...linkedResource.required, 'duration'],
      },
      minItems: 1,
      uniqueItems: true,
    },
    resources: {
      type: 'array',
      items: linkedResource,
      contains: { properties: { rel: { const: 'cover' } }, required: ['rel'] },
    },
  },
  required: [
    '@context',
    'conformsTo',
    'type',
    'id',
    'name',
    'author',
    'readBy',
    'publisher',
    'inLanguage',
    'datePublished',
    'dateModified',
    'abridged',
    'readingProgression',
    'duration',
    'accessMode',
    'accessModeSufficient',
    'accessibilityFeature',
    'accessibilityHazard',
    'accessibilitySummary',
    'readingOrder',
    'resources',
  ],
  additionalProperties: false,
};

const seconds = { type: 'number', exclusiveMinimum: 0 };

/** `manifest.json`. */
export const readiumSchema = {
  type: 'object',
  definitions: {
    tocLink: {
      type: 'object',
      properties: {
        href: { type: 'string', pattern: '^audio/[a-z0-9-]+\\.mp3(#t=\\d+\\.\\d{3})?$' },
        title: text,
        children: { type: 'array', items: { $ref: '#/definitions/tocLink' }, minItems: 1 },
      },
      required: ['href', 'title'],
      additionalProperties: false,
    },
  },
  properties: {
    '@context': { const: 'https://readium.org/webpub-manifest/context.jsonld' },
    metadata: {
      type: 'object',
      properties: {
        '@type': { const: 'http://schema.org/Audiobook' },
        conformsTo: { const: 'https://readium.org/webpub-manifest/profiles/audiobook' },
        identifier: urn,
        title: text,
        subtitle: text,
        author: texts,
        narrator: texts,
        publisher: text,
        language,
        description: text,
        subject: { type: 'array', items: text },
        published: isoDate,
        modified: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T00:00:00Z$' },
        readingProgression: { enum: ['ltr', 'rtl'] },
        duration: seconds,
        abridged: { type: 'boolean' },
        accessibility: {
          type: 'object',
          properties: {
            accessMode: { type: 'array', items: { enum: ['auditory', 'textual', 'visual'] } },
            accessModeSufficient: { type: 'array', items: { enum: ['auditory', 'textual'] } },
            feature: {
              type: 'array',
              items: {
                enum: ['tableOfContents', 'readingOrder', 'structuralNavigation', 'unlocked'],
              },
            },
            hazard: { type: 'array', items: { enum: ['none', 'unknown'] } },
            summary: text,
          },
          required: ['accessMode', 'accessModeSufficient', 'feature', 'hazard', 'summary'],
          additionalProperties: false,
        },
      },
      required: ['@type', 'conformsTo', 'identifier', 'title', 'narrator', 'language', 'duration'],
      additionalProperties: false,
    },
    readingOrder: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          // The profile allows no fragment here.
          href: inside,
          type: { const: 'audio/mpeg' },
          title: text,
          duration: seconds,
          bitrate: seconds,
        },
        required: ['href', 'type', 'title', 'duration', 'bitrate'],
        additionalProperties: false,
      },
      minItems: 1,
      uniqueItems: true,
    },
    resources: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          rel: { const: 'cover' },
          href: inside,
          type: { const: 'image/png' },
          width: { const: 1000 },
          height: { const: 1000 },
        },
        required: ['rel', 'href', 'type', 'width', 'height'],
        additionalProperties: false,
      },
    },
    toc: { type: 'array', items: { $ref: '#/definitions/tocLink' }, minItems: 1 },
  },
  required: ['@context', 'metadata', 'readingOrder', 'resources', 'toc'],
  additionalProperties: false,
};
