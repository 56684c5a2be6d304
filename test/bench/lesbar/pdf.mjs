/** Lesbar's PDF as a process of its own: `node pdf.mjs PUBLICATION OUTPUT`. Says its pages as JSON. */
import { writeFileSync } from 'node:fs';
import { pdfFormat } from '../../../dist/formats/pdf/index.js';
import { paginate } from '../../../dist/paginate/index.js';
import { host, preparedDocument, refuseErrors } from './prepared.mjs';

const [folder = '', output = ''] = process.argv.slice(2);
const document = await preparedDocument(folder);
const paginations = await paginate({ document, layouts: [pdfFormat.layout], host });
refuseErrors(paginations.diagnostics);
const { editions } = document;
const context = { document, editions, narrations: [], paginations: paginations.value, host };
const made = await pdfFormat.render(context);
refuseErrors(made.diagnostics);
const [artifact] = made.value;
writeFileSync(output, artifact.bytes);
console.log(JSON.stringify({ pages: artifact.download.pages, bytes: artifact.bytes.length }));
