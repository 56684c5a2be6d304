/** UUIDs from names. */
import { describe, expect, it } from 'vitest';
import { uuidOf } from '../../../src/writers/package/uuid.ts';

describe('uuidOf', () => {
  it('agrees with other implementations of RFC 9562 §5.5', () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://www.example.com/')
    expect(uuidOf('https://www.example.com/')).toBe('3d3ed9d2-aa3d-5fa6-90e8-ed662e90f559');
    expect(uuidOf('urn:isbn:9783161484100#easy')).toBe('5981b1c3-f505-580f-9dfc-8a4934fd8f2b');
  });

  it('has version 5 and the variant of the RFC', () => {
    for (const name of ['a', 'b', 'ü', '']) {
      expect(uuidOf(name)).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    }
  });
});
