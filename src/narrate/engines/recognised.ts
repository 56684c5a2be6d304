/** Which engine speaks with a voice, told by the names of its files. */
import { configurationOf } from './sherpa/configuration.ts';

/** Name of the engine; undefined when the files are no voice that one of them knows, or not all of it. */
export function recognised(paths: readonly string[]): string | undefined {
  const has = (end: string): boolean => paths.some((path) => path.endsWith(end));
  if (has('_ta.bin') && has('_sg.bin')) return 'pico';
  return 'configuration' in configurationOf('', paths, 1) ? 'sherpa-onnx' : undefined;
}
