/** Whom readers can turn to: what the address on each page shows, and what its links dial. */
import { describe, expect, test } from 'vitest';
import type { ContactData } from '../../../src/model/document.ts';
import { sampleDocument } from './sample.ts';
import { build } from './site.ts';

async function addressOf(contact: ContactData): Promise<string> {
  const meta = { ...sampleDocument.meta, contact };
  const built = await build({ document: { ...sampleDocument, meta } }, []);
  return /<address>[\s\S]*?<\/address>/.exec(built.read('index.html'))?.[0] ?? '';
}

describe('telephone numbers', () => {
  test.for<[string, string]>([
    ['03641 49-0', '+493641490'],
    ['(03641) 49 0', '+493641490'],
    ['03641/490', '+493641490'],
    ['+49 3641 490', '+493641490'],
    ['0049 3641 490', '+493641490'],
    ['+49 (0)3641 490', '+493641490'],
    ['0049 (0) 3641 490', '+493641490'],
    ['+43 1 234', '+431234'],
    ['115', '115'],
    ['0800 123 456', '+49800123456'],
  ])('%s dials %s', async ([phone, dialled]) => {
    const address = await addressOf({ name: 'Amt', phone });
    expect(address).toContain(`Telefon: <a href="tel:${dialled}">${phone}</a>`);
  });
});

describe('what is not known', () => {
  test('is not shown', async () => {
    const address = await addressOf({ name: 'Amt für Wohngeld' });
    expect(address).toContain('Amt für Wohngeld');
    for (const label of ['Telefon', 'E-Mail', 'Internet', 'undefined', 'href']) {
      expect(address).not.toContain(label);
    }
  });

  test('leaves no empty lines', async () => {
    const address = await addressOf({ name: 'Amt', place: '07743 Jena' });
    expect(address).not.toMatch(/<p>\s*<\/p>/);
    expect(address.match(/<p[ >]/g)).toHaveLength(2);
  });
});

test('mail and web say where they lead', async () => {
  const address = await addressOf({
    name: 'Amt',
    email: 'wohngeld@jena.de',
    web: 'https://www.jena.de/wohngeld',
  });
  expect(address).toContain('E-Mail: <a href="mailto:wohngeld@jena.de">wohngeld@jena.de</a>');
  expect(address).toContain(
    'Internet: <a href="https://www.jena.de/wohngeld">www.jena.de/wohngeld</a>',
  );
});

test('signs of markup in a name stay words', async () => {
  const address = await addressOf({ name: 'Amt <b>& Co</b>', street: '"Am Markt" 1' });
  expect(address).not.toContain('<b>');
  expect(address).toMatch(/Amt &(?:lt|#x3C);b>&(?:amp|#x26); Co/);
  expect(address).toContain('"Am Markt" 1');
});

test('every page has the same address', async () => {
  const built = await build({}, []);
  const addresses = ['index.html', 'lesen/01-antrag.html', 'leicht/02-hilfe.html'].map(
    (path) => /<footer[\s\S]*<address>([\s\S]*?)<\/address>/.exec(built.read(path))?.[1],
  );
  expect(addresses[0]).toContain('Bürgerbüro Musterstadt');
  expect(new Set(addresses).size).toBe(1);
});
