/** The pages of the web edition as they are heard: a text for each, which a person has read. */
import { test } from 'vitest';
import { expectHeard } from '../../heard.ts';
import { build, pagesOf } from './site.ts';

const built = await build();

test.each(pagesOf(built))('%s', (path) => {
  const name = path.replace('/', '-').replace('.html', '.txt');
  expectHeard(built.read(path), new URL(`heard/${name}`, import.meta.url));
});
