/** Bytes from the network, only where the user named the address. Nothing is kept or believed: the caller checks the hash. */
import { UserError } from '../diagnostics/user-error.ts';
import { reasonOf } from './folder.ts';

/** How something is fetched. */
export type Download = {
  /** Bytes that it may have. */
  readonly limit: number;
  /** Bytes so far, and all of them where the server says so. */
  readonly progress: (done: number, total: number | undefined) => void;
  /** Seconds without a byte after which it is given up; 60 if not given. */
  readonly patience?: number;
};

/** The bytes at an https address, or http on this machine. Throws `UserError` when they cannot be had. */
export async function download(address: string, options: Download): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) {
    throw failed(address, 'https://…?');
  }
  const patience = new AbortController();
  const seconds = options.patience ?? 60;
  const timer = setTimeout(() => patience.abort(), seconds * 1000);
  try {
    const answer = await fetch(url, { signal: patience.signal });
    if (!answer.ok || answer.body === null) throw failed(address, `HTTP ${answer.status}`);
    const length = Number(answer.headers.get('content-length') ?? Number.NaN);
    const total = Number.isFinite(length) ? length : undefined;
    if ((total ?? 0) > options.limit) throw failed(address, tooLarge(options));
    const chunks: Uint8Array[] = [];
    let done = 0;
    for await (const chunk of answer.body) {
      timer.refresh();
      done += chunk.length;
      if (done > options.limit) throw failed(address, tooLarge(options));
      chunks.push(chunk);
      options.progress(done, total);
    }
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = patience.signal.aborted ? `${seconds} s` : networkReason(error);
    throw failed(address, reason);
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge({ limit }: Download): string {
  return `> ${Math.round(limit / 1e6)} MB`;
}

/** `fetch` says `fetch failed`; why stands in its cause. */
function networkReason(error: unknown): string {
  return error instanceof Error && error.cause !== undefined
    ? reasonOf(error.cause)
    : reasonOf(error);
}

function failed(address: string, reason: string): UserError {
  return new UserError(
    {
      de: `„${address}“ lässt sich nicht herunterladen (${reason}).`,
      en: `“${address}” cannot be downloaded (${reason}).`,
    },
    {
      de: 'Prüfen Sie die Adresse und die Verbindung, oder laden Sie die Datei selbst und nennen Sie sie.',
      en: 'Check the address and the connection, or download the file yourself and name it.',
    },
  );
}
