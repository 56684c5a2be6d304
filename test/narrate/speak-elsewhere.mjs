/** Another process that narrates the document it is given and prints the hash of what it made. */
import { createHash } from 'node:crypto';
import { createNodeHost } from '../../dist/host/node-host.js';
import { narrate } from '../../dist/narrate/index.js';

const document = JSON.parse(process.argv[2] ?? '');
const { value } = await narrate({ document, editions: document.editions, host: createNodeHost() });
const json = JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? [...part] : part));
process.stdout.write(createHash('sha256').update(json).digest('hex'));
