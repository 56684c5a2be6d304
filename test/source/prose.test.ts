/**
 * What each construct becomes: prose/*.txt holds cases of Markdown, a line of dots, the document's
 * shape, and its findings. `ACCEPT=1` rewrites what stands below the dots; read it before you commit.
 */
import { outcomeOf, proseFiles, proseFolder } from './prose-cases.ts';
import { proseTests } from './prose-tests.ts';

proseTests(proseFolder, proseFiles, outcomeOf);
