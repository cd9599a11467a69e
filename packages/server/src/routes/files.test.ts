import { createHash, randomBytes } from 'node:crypto';
import { defineMatter, label, type MatterDefinition, ownOffice, systemActor } from '@citong/matters';
import { file, text } from '@citong/matters/define/kinds/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../engine/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';

/** A kind with an open and a confidential file. */
const dossier: MatterDefinition = defineMatter({
  kind: 'dossier',
  chapter: 'service',
  label: label('案卷', 'Dossier'),
  fields: {
    name: text(label('名称', 'Name'), { required: true }),
    scan: file(label('扫描件', 'Scan'), { multiple: true }),
    secret: file(label('密件', 'Confidential'), { visibleTo: ['ipOfficer'] }),
  },
  title: 'name',
  columns: ['name'],
  states: { open: { label: label('在办', 'Open'), final: true } },
  initial: 'open',
  transitions: {},
  access: {
    read: [{ roles: ['rightHolder'], when: ownOffice }, { roles: ['ipOfficer'] }],
    create: [{ roles: ['system'] }],
    edit: [],
  },
});

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(40)]);

describe.each(testDatabases)('files on $name', (testDatabase) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { definitions: [dossier], config: { uploadLimitBytes: 10_000 } });
  });
  afterAll(() => t.close());

  type Headers = Record<string, string>;
  const upload = (headers: Headers, content: Buffer, name = '证据.png', type = 'image/png') => {
    const boundary = 'citong-test-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    return t.app.inject({
      method: 'POST',
      url: '/api/files',
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  };
  const get = (headers: Headers, id: string) => t.app.inject({ url: `/api/files/${id}`, headers });

  it('keeps a file by its content and gives it back as it was', async () => {
    const { headers } = await t.as({ role: 'rightHolder', kind: 'company' });
    const made = await upload(headers, png);
    const id = createHash('sha256').update(png).digest('hex');
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({ id, name: '证据.png', type: 'image/png', size: png.length });
    const read = await get(headers, id);
    expect(read.rawPayload.equals(png)).toBe(true);
    expect(read.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('证据.png')}`,
    });
  });

  it('believes the bytes and not the name, and lets nothing active run', async () => {
    const { headers } = await t.as({ role: 'rightHolder', kind: 'company' });
    const fake = await upload(headers, Buffer.from('<script>alert(1)</script>'), 'a.png', 'image/png');
    expect(fake.json().type).toBe('application/octet-stream');
    const page = await upload(headers, Buffer.from('<html><script>1</script>'), '../../a.html', 'text/html');
    expect(page.json().name).toBe('a.html');
    const read = await get(headers, page.json().id);
    expect(read.headers['content-disposition']).toMatch(/^attachment;/);
    expect(read.headers['content-security-policy']).toContain('sandbox');
  });

  it('refuses what is too large or missing', async () => {
    const { headers } = await t.as({ role: 'rightHolder', kind: 'company' });
    const large = await upload(headers, randomBytes(10_001));
    expect([large.statusCode, large.json().error.code]).toEqual([413, 'too_large']);
    const none = await t.app.inject({ method: 'POST', url: '/api/files', headers });
    expect([none.statusCode, none.json().error.fields[0].field]).toEqual([422, 'file']);
    expect((await upload({}, png)).statusCode).toBe(401);
  });

  it('shows a file to whoever brought it, to administrators, and to readers of a record that names it', async () => {
    const content = randomBytes(30);
    const holder = await t.as({ role: 'rightHolder', kind: 'company' });
    const colleague = await t.as({ role: 'rightHolder', kind: 'company', office: holder.office });
    const stranger = await t.as({ role: 'rightHolder', kind: 'company' });
    const officer = await t.as({ role: 'ipOfficer' });
    const admin = await t.as({ role: 'admin' });
    const scan = (await upload(holder.headers, content, 'a.bin', 'application/zip')).json();
    const secret = (await upload(officer.headers, randomBytes(30), 'b.bin', 'application/zip')).json();
    const status = async (person: { headers: Headers }, id: string) =>
      (await get(person.headers, id)).statusCode;
    expect(await Promise.all([holder, admin, colleague, officer].map((p) => status(p, scan.id)))).toEqual([
      200, 200, 404, 404,
    ]);

    const { engine, database } = t.deps;
    await database.db
      .transaction()
      .execute((trx) =>
        createMatter(
          engine,
          trx,
          'dossier',
          { data: { name: 'x', scan: [scan], secret }, office: holder.office },
          systemActor,
        ),
      );
    expect(await Promise.all([colleague, officer, stranger].map((p) => status(p, scan.id)))).toEqual([
      200, 200, 404,
    ]);
    expect(await Promise.all([officer, colleague, admin].map((p) => status(p, secret.id)))).toEqual([
      200, 404, 200,
    ]);

    // Who has the same bytes may read them: it knows them already.
    await upload(stranger.headers, content, 'c.bin', 'application/zip');
    expect(await status(stranger, scan.id)).toBe(200);
    expect(await status(admin, '0'.repeat(64))).toBe(404);
  });
});
