import { systemActor } from '@citong/matters';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../../city/index.ts';
import { createMatters } from '../../engine/index.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import type { WhitePaper } from '../paper.ts';
import { whitePaper } from '../white-paper.ts';
import { whitePaperDocx } from './paper-docx.ts';

const city = await loadCity('quanzhou');
const [testDatabase] = testDatabases;
if (!testDatabase) throw new Error('there is no test database');

describe('the paper as a Word document', () => {
  let t: TestApp;
  let paper: WhitePaper;
  let files: Record<string, string>;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { city, now: () => '2022-03-01T02:00:00.000Z' });
    const { engine, database } = t.deps;
    const common = { text: '刺桐', class: 25, markType: 'word', owner: { name: '某公司' } };
    const rows = Array.from({ length: 30 }, (_, i) => ({
      data: {
        ...{ ...common, number: String(1_000_001 + i), registeredOn: `2021-0${1 + (i % 9)}-05` },
        county: i % 3 === 0 ? '350582' : '350583',
      },
    }));
    await database.db
      .transaction()
      .execute((trx) => createMatters(engine, trx, 'trademark', rows, systemActor));
    const parts = { engine, db: database.db, city };
    paper = await whitePaper(parts, 2021, systemActor, 'zh');
    const zip = unzipSync(await whitePaperDocx(paper, { demo: false }));
    files = Object.fromEntries(
      Object.entries(zip).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
  });
  afterAll(() => t.close());

  const part = (name: string): string => files[name] ?? '';
  const paragraphs = () => part('word/document.xml').match(/<w:p>.*?<\/w:p>/gu) ?? [];
  const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((m) => m[1]).join('');
  const inStyle = (style: string) =>
    paragraphs()
      .filter((p) => p.includes(`<w:pStyle w:val="${style}"/>`))
      .map(textOf);

  it('has styles that name their East Asian font, the body indented by two characters', () => {
    const styles = part('word/styles.xml').match(/<w:style .*?<\/w:style>/gu) ?? [];
    const nameOf = (xml: string) => /w:styleId="(\w+)"/u.exec(xml)?.[1] ?? '';
    expect(styles.map(nameOf)).toEqual(
      expect.arrayContaining([
        'Normal',
        'Title',
        'Heading1',
        'Heading2',
        'TOC1',
        'TOC2',
        'Caption',
        'TableText',
      ]),
    );
    const without = styles.filter((s) => !s.includes('w:eastAsia=') && nameOf(s) !== 'TableNormal');
    expect(without.map(nameOf)).toEqual([]);
    const of = (id: string) => styles.find((s) => nameOf(s) === id) ?? '';
    expect(of('Normal')).toContain('w:firstLineChars="200"');
    expect(of('Normal')).toContain('w:eastAsia="仿宋"');
    expect(of('Heading1')).toContain('w:eastAsia="黑体"');
    expect(of('Heading1')).toContain('<w:outlineLvl w:val="0"/>');
  });

  it('has its headings in the table of contents, with links and pages', () => {
    const headings = [...inStyle('Heading1'), ...inStyle('Heading2')];
    expect(headings).toEqual(expect.arrayContaining(['前言', '一、知识产权创造', '（一）商标']));
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:instrText[^>]*>\s*TOC [^<]*\\o &quot;1-2&quot;/u);
    const entries = [...inStyle('TOC1'), ...inStyle('TOC2')];
    expect(entries).toHaveLength(headings.length);
    for (const heading of headings)
      expect(
        entries.some((e) => new RegExp(`^${heading}\\d+$`, 'u').test(e)),
        heading,
      ).toBe(true);
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/gu)].map((m) => m[1]);
    for (const anchor of anchors) expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });

  it('counts its captions by fields, and tells its pictures in words', () => {
    expect(inStyle('Caption')).toEqual([
      '图1　2021年末各县（市、区）有效注册商标量（单位：件）',
      '图2　2021年各月新增注册商标（单位：件）',
      '表1　知识产权创造主要指标（2021年）',
    ]);
    const xml = part('word/document.xml');
    expect(xml.match(/SEQ Figure/gu)).toHaveLength(2);
    expect(xml.match(/SEQ Table/gu)).toHaveLength(1);
    expect(xml).toMatch(/<wp:docPr [^>]*descr="图1[^"]*南安市 20[^"]*晋江市 10"/u);
    expect(Object.keys(files).filter((f) => f.startsWith('word/media/'))).toHaveLength(2);
  });

  it('holds numbers to their units', () => {
    const body = paragraphs()
      .map(textOf)
      .find((p) => p.includes('新增注册商标'));
    expect(body).toContain('30\u202f件');
    expect(body).toContain('2021\u202f年12\u202f月31\u202f日');
    expect(part('word/settings.xml')).toMatch(/noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*\u202f/u);
  });

  it('is an official paper on A4: margins, three-line tables with repeated heads, pages counted from the body', () => {
    const xml = part('word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    // 37, 26, 35 and 28 mm.
    expect(xml).toContain('<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:left w:val="none"/u);
    expect(xml).toMatch(/<w:pgNumType [^>]*w:start="1"/u);
    expect(part('docProps/core.xml')).toContain('泉州市知识产权发展与保护状况（2021年）');
  });
});
