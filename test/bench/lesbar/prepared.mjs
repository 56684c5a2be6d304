/** A publication as the formats get it, read with the compiled program. */
import { createNodeHost } from '../../../dist/host/node-host.js';
import { prepare } from '../../../dist/prepare/index.js';
import { readPublication } from '../../../dist/source/index.js';

/** A host without a cache: everything is done anew. */
export const host = createNodeHost();

/**
 * @param {string} folder
 * @returns {Promise<import('../../../src/model/document.ts').Document>}
 */
export async function preparedDocument(folder) {
  const read = await readPublication(host, folder);
  if (read.value === undefined) throw new Error('publication.yaml cannot be read.');
  const prepared = prepare(read.value);
  refuseErrors([...read.diagnostics, ...prepared.diagnostics]);
  return prepared.value;
}

/**
 * What was measured must have been made without errors.
 * @param {readonly import('../../../src/diagnostics/diagnostic.ts').Diagnostic[]} diagnostics
 */
export function refuseErrors(diagnostics) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.de).join('\n'));
}
