/** What can be said of an address by looking at it. Nothing is fetched. */

/** What is wrong with an address that leads out; `none` if nothing is. */
export type Verdict = 'none' | 'forbidden' | 'malformed' | 'insecure';

/** A scheme: the address leads out of the publication. */
export function leadsOut(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(href);
}

/** Judges an address with a scheme. */
export function judgeAddress(href: string): Verdict {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(href)?.[1]?.toLowerCase();
  const rest = href.slice((scheme ?? '').length + 1);
  switch (scheme) {
    case 'http':
    case 'https':
      if (!isWebAddress(href)) return 'malformed';
      return scheme === 'http' ? 'insecure' : 'none';
    case 'mailto':
      return areMailboxes(rest) ? 'none' : 'malformed';
    case 'tel':
      return isNumber(rest) ? 'none' : 'malformed';
    default:
      return 'forbidden';
  }
}

function isWebAddress(href: string): boolean {
  if (/\s/u.test(href) || !/^https?:\/\/[^/]/iu.test(href) || !URL.canParse(href)) return false;
  const { hostname } = new URL(href);
  return /^(?:[^.]+\.)+[^.]+$/u.test(hostname);
}

/** RFC 6068: mailboxes with commas between them, then fields. */
function areMailboxes(rest: string): boolean {
  const [boxes = ''] = rest.split('?');
  return boxes.split(',').every((box) => /^[^\s@,;]+@(?:[^\s@.,;]+\.)+[^\s@.,;]+$/u.test(box));
}

/** RFC 3966: digits with signs between them that are only seen. */
function isNumber(rest: string): boolean {
  const [number = ''] = rest.split(';');
  return /^\+?[\d().\-/ ]+$/u.test(number) && number.replaceAll(/\D/gu, '').length >= 3;
}
