export interface Part {
  readonly name: string;
  /** Absent: a text field. */
  readonly file?: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
}

/** A multipart/form-data body for `app.inject`. */
export function multipart(...parts: readonly Part[]): { headers: Record<string, string>; payload: Buffer } {
  const boundary = 'citong-test-boundary';
  const chunks = parts.flatMap(({ name, file, type = 'application/octet-stream', content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${
        file === undefined ? '' : `; filename="${file}"\r\ncontent-type: ${type}`
      }\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
