/** Percent-encoding in addresses that authors copied (RFC 3986 §2.1). Pure. */

/** The address decoded; as it is where it holds no encoding, or a broken one. */
export function percentDecoded(address: string): string {
  return address.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) ? text : run;
  });
}
