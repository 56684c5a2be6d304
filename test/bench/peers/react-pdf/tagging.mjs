/**
 * The structure tree that react-pdf does not write (its issue 3179). The caller hangs elements of
 * pdfkit's tree on its nodes as the property `structure`; here the laid-out pages are painted node by
 * node, so that each piece of text is marked as the content of its element and all the rest as an
 * artifact. Enough for headings, paragraphs, lists, tables and pictures; leaves out links and notes.
 */
import layoutDocument from '@react-pdf/layout';
import paintDocument from '@react-pdf/render';
import { Font, pdf } from '@react-pdf/renderer';
import PDFDocument from 'pdfkit';

/** @typedef {{ type: string, props?: any, style?: any, box?: any, children?: Node[] }} Node */

/** Nodes that react-pdf paints as a whole. */
const LEAVES = ['TEXT', 'IMAGE'];

/**
 * @param {{ language: string, title: string }} facts
 * @param {(structure: { document: any, add: typeof addElement }) => import('react').ReactElement} build
 * makes the document below the element `document`
 * @returns {Promise<{ bytes: Buffer, pages: number }>}
 */
export async function renderTagged({ language, title }, build) {
  const options = { pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true };
  const canvas = new PDFDocument({ ...options, autoFirstPage: false, info: { Title: title } });
  const document = canvas.struct('Document');
  canvas.addStructure(document);
  const element = build({ document, add: addElement });
  // The tree before layout: `pdf` gives it to nobody, but it hands out the container that holds it.
  const laidOut = await layoutDocument(pdf(element).container.document, Font);
  const finish = canvas.end.bind(canvas);
  // The painter ends the document after each call, and here each node is a call.
  canvas.end = () => canvas;
  for (const page of laidOut.children) paintPage(canvas, page);
  return { bytes: await collect(canvas, finish), pages: laidOut.children.length };
}

/**
 * A new element as the last child of another.
 * @param {any} parent
 * @param {string} type
 * @param {{ alt?: string, scope?: 'Row' | 'Column' }} [options]
 */
function addElement(parent, type, options = {}) {
  const element = parent.document.struct(type, options);
  parent.add(element);
  return element;
}

/**
 * @param {any} canvas
 * @param {Node} page
 */
function paintPage(canvas, page) {
  paintOne(canvas, { ...page, children: [] });
  // Reading order of form fields and links follows the structure (ISO 14289-1 7.18.3).
  canvas.page.dictionary.data.Tabs = 'S';
  for (const child of page.children ?? []) paintNode(canvas, child);
}

/**
 * @param {any} canvas
 * @param {Node} node
 */
function paintNode(canvas, node) {
  const structure = node.props?.structure;
  if (LEAVES.includes(node.type)) {
    // A paragraph that goes on over the page comes twice, with the same element.
    if (structure) structure.add(canvas.markStructureContent(structure.dictionary.data.S));
    else canvas.markContent('Artifact', { type: 'Layout' });
    paintOne(canvas, node);
    canvas.endMarkedContent();
    return;
  }
  if (node.style?.borderTopWidth) {
    canvas.markContent('Artifact', { type: 'Layout' });
    paintOne(canvas, { ...node, children: [] });
    canvas.endMarkedContent();
  }
  canvas.save();
  canvas.translate(node.box.left, node.box.top);
  for (const child of node.children ?? []) paintNode(canvas, child);
  canvas.restore();
}

/**
 * @param {any} canvas
 * @param {Node} node
 */
function paintOne(canvas, node) {
  paintDocument(canvas, { type: 'DOCUMENT', children: [node] });
}

/**
 * @param {any} canvas
 * @param {() => void} finish
 * @returns {Promise<Buffer>}
 */
function collect(canvas, finish) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    canvas.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
    canvas.on('end', () => resolve(Buffer.concat(chunks)));
    canvas.on('error', reject);
    finish();
  });
}
