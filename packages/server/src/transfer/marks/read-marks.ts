import sax from 'sax';
import { brokenRow, type TableRow } from '../table.ts';
import { type Element, emptyMark, type Goods, type MarkRecord, takeClass, takeText } from './mark-record.ts';
import { rowsOf } from './mark-rows.ts';

/**
 * Trademarks in XML of WIPO ST.66 (EUIPO and others) or ST.96, however the office wraps them: a row for each class of
 * each mark. Read as it comes; entities that a document declares are not followed.
 */
export async function* readMarks(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const ready: MarkRecord[] = [];
  const parser = parserInto(ready);
  let line = 0;
  let fault: Error | null = null;
  const feed = (work: () => unknown): void => {
    try {
      work();
    } catch (error) {
      fault = error as Error;
    }
  };
  for await (const chunk of text) {
    feed(() => parser.write(chunk));
    for (const mark of ready.splice(0)) for (const raw of rowsOf(mark)) yield { line: ++line, raw };
    if (fault) break;
  }
  if (!fault) feed(() => parser.close());
  if (fault) yield unreadable(line + 1, fault);
  else if (line === 0) yield noMarks();
}

/** Pushes each mark when its element closes. Throws where the text is no XML. */
function parserInto(ready: MarkRecord[]): sax.SAXParser {
  const parser = sax.parser(true);
  let mark: MarkRecord | null = null;
  let path: Element[] = [];
  let text = '';
  let goods: { number: string; kind: string; texts: Goods } | null = null;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    const name = localOf(tag.name);
    text = '';
    if (!mark) {
      const { operationCode, operationCategory } = localsOf(tag.attributes);
      if (isMark(name)) [mark, path, goods] = [emptyMark(operationCode ?? operationCategory), [], null];
      return;
    }
    path.push({ name, attributes: localsOf(tag.attributes) });
    if (isClass(name)) goods = { number: '', kind: '', texts: new Map() };
  };
  parser.ontext = parser.oncdata = (piece) => {
    text += piece;
  };
  parser.onclosetag = (tag) => {
    if (!mark) return;
    const name = localOf(tag);
    const said = text.replace(/\s+/gu, ' ').trim();
    text = '';
    const last = path.at(-1);
    if (!last) {
      ready.push(mark);
      mark = null;
      return;
    }
    if (goods && isClass(name)) {
      if (goods.number !== '' && /^(?:nice)?$/iu.test(goods.kind)) takeClass(mark, goods.number, goods.texts);
      goods = null;
    } else if (goods) takeGoods(goods, last, said);
    else takeText(mark, path, said);
    path.pop();
  };
  return parser;
}

function takeGoods(
  goods: { number: string; kind: string; texts: Goods },
  { name, attributes }: Element,
  said: string,
): void {
  if (said === '') return;
  if (name === 'ClassNumber') goods.number = said.replace(/^0+/u, '');
  else if (name === 'ClassificationKindCode') goods.kind = said;
  else if (/^GoodsServicesDescription(?:Text)?$/u.test(name)) {
    const language = (attributes.languageCode ?? attributes.lang ?? '').slice(0, 2).toLowerCase();
    goods.texts.set(language, [...(goods.texts.get(language) ?? []), said]);
  }
}

const isMark = (name: string): boolean => name === 'TradeMark' || name === 'Trademark';
const isClass = (name: string): boolean =>
  name === 'ClassDescription' || name === 'GoodsServicesClassification';

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
const localsOf = (attributes: sax.Tag['attributes'] | sax.QualifiedTag['attributes']) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localOf(name), String(value)]));

const unreadable = (line: number, fault: Error): TableRow =>
  brokenRow(
    line,
    { text: fault.message.split('\n').join('; ') },
    'xml_unreadable',
    '从这里起不是有效的 XML，无法读取',
    'From here on it is no valid XML and cannot be read',
  );

const noMarks = (): TableRow =>
  brokenRow(
    1,
    { text: '' },
    'xml_without_marks',
    '文件中没有 WIPO ST.66 或 ST.96 格式的商标',
    'The file has no trademarks in the form of WIPO ST.66 or ST.96',
  );
