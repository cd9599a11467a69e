import { afterEach, expect, it, vi } from 'vitest';
import { systemChromium } from '../system-chromium.ts';
import { pdfOf } from './pdf.ts';

const page = '<!DOCTYPE html><html lang="zh-CN"><title>白皮书</title><h1>知识产权</h1><p>47559件</p></html>';
const chromium = systemChromium();
if (!chromium)
  console.warn('skipped: printing to PDF (no Chromium found; install it or set CITONG_CHROMIUM)');

afterEach(() => vi.unstubAllEnvs());

it('says what to install where there is no Chromium', async () => {
  vi.stubEnv('CITONG_CHROMIUM', '/no/such/browser');
  await expect(pdfOf(page, '白皮书')).rejects.toMatchObject({ code: 'chromium_missing', status: 406 });
});

it('tells a Chromium that cannot start from one that is not there', async () => {
  vi.stubEnv('CITONG_CHROMIUM', '/bin/false');
  await expect(pdfOf(page, '白皮书')).rejects.toMatchObject({ code: 'pdf_failed' });
});

it.skipIf(!chromium)(
  'prints a page on A4 with an outline',
  async () => {
    const pdf = await pdfOf(page, '白皮书');
    const text = pdf.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/\/MediaBox \[0 0 59[56]\S* 84[123]/u);
    expect(text).toContain('/Outlines');
  },
  60_000,
);
