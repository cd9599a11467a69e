/** Characters that end no line and begin none, as Word has them for Chinese, with the no-break spaces in both. */
const endsNoLine = '$(£¥·‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥\u00a0\u202f';
const beginsNoLine =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠\u00a0\u202f';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * `word/settings.xml` in the place of the one that docx writes, which cannot say where Chinese lines may not break: Word
 * keeps to these lists.
 */
export const settingsXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:displayBackgroundShape/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escaped(endsNoLine)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(beginsNoLine)}"/><w:compat><w:compatSetting w:val="15" w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
