import { describe, expect, it } from 'vitest';
import type { TableRow } from '../table.ts';
import { readMarks } from './read-marks.ts';

async function read(text: string, size = text.length): Promise<TableRow[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: TableRow[] = [];
  for await (const row of readMarks(pieces())) rows.push(row);
  return rows;
}

const st66 = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Transaction xmlns="urn:example"><TradeMarkTransactionBody><TransactionContentDetails><TransactionData>
<TradeMarkDetails><TradeMark operationCode="Insert">${inside}</TradeMark></TradeMarkDetails>
</TransactionData></TransactionContentDetails></TradeMarkTransactionBody></Transaction>`;

const body = (status: string, more = '') => `
  <RegistrationOfficeCode>EM</RegistrationOfficeCode><ApplicationNumber>018000001</ApplicationNumber>
  <ApplicationDate>2020-01-03</ApplicationDate><RegistrationDate>2020-06-01</RegistrationDate>
  <ExpiryDate>2030-01-03</ExpiryDate><MarkCurrentStatusCode status="1">${status}</MarkCurrentStatusCode>
  <MarkCurrentStatusDate>2024-05-06</MarkCurrentStatusDate><MarkFeature>Figurative</MarkFeature>
  <WordMarkSpecification><MarkVerbalElementText>Tide &amp; Co</MarkVerbalElementText></WordMarkSpecification>
  <GoodsServicesDetails><GoodsServices><ClassDescriptionDetails>
    <ClassDescription><ClassNumber>09</ClassNumber>
      <GoodsServicesDescription languageCode="de">Rechner</GoodsServicesDescription>
      <GoodsServicesDescription languageCode="en">Computers; cameras</GoodsServicesDescription>
      <GoodsServicesDescription languageCode="en">Lenses</GoodsServicesDescription></ClassDescription>
    <ClassDescription><ClassNumber>25</ClassNumber></ClassDescription>
  </ClassDescriptionDetails></GoodsServices></GoodsServicesDetails>
  <SeniorityDetails><Seniority><RegistrationNumber>9999</RegistrationNumber><RegistrationDate>1999-01-01</RegistrationDate></Seniority></SeniorityDetails>
  <RepresentativeDetails><Representative><Name>Agent</Name></Representative></RepresentativeDetails>
  <ApplicantDetails><ApplicantKey><Identifier>77</Identifier></ApplicantKey></ApplicantDetails>${more}`;

const first = async (inside: string) => (await read(st66(inside)))[0]?.raw;

describe('trademarks in XML', () => {
  it('give a row a class in ST.66, however the text comes in pieces', async () => {
    const rows = await read(st66(body('Registered')));
    expect(rows.map((r) => [r.line, r.raw.class, r.raw.goods])).toEqual([
      [1, '9', 'Computers; cameras；Lenses'],
      [2, '25', ''],
    ]);
    expect(rows[0]?.raw).toMatchObject({
      number: 'EM018000001',
      text: 'Tide & Co',
      markType: 'combined',
      owner: 'EM 77',
      registeredOn: '2020-06-01',
      expiresOn: '2030-01-03',
      state: 'valid',
      endedOn: '',
      appliedOn: '2020-01-03',
    });
    expect(await read(st66(body('Registered')), 7)).toEqual(rows);
  });

  it('are read in ST.96 with its prefixes, bags and zones', async () => {
    const [row, ...more] =
      await read(`<tmk:TrademarkTransaction xmlns:tmk="urn:t" xmlns:com="urn:c"><tmk:TrademarkBag>
      <tmk:Trademark com:operationCategory="Insert">
        <com:RegistrationOfficeCode>CN</com:RegistrationOfficeCode>
        <com:ApplicationNumber><com:ApplicationNumberText>12345678</com:ApplicationNumberText></com:ApplicationNumber>
        <com:RegistrationDate>2021-04-07+08:00</com:RegistrationDate>
        <tmk:MarkCurrentStatusCode>Registration surrendered</tmk:MarkCurrentStatusCode>
        <tmk:MarkCurrentStatusDate>2023-02-01+08:00</tmk:MarkCurrentStatusDate>
        <tmk:MarkRepresentation><tmk:MarkFeatureCategory>Word</tmk:MarkFeatureCategory><tmk:MarkReproduction>
          <tmk:WordMarkSpecification><tmk:MarkVerbalElementText>潮音</tmk:MarkVerbalElementText>
          <tmk:MarkVerbalElementText>CHAOYIN</tmk:MarkVerbalElementText>
          <tmk:MarkSignificantVerbalElementText>潮</tmk:MarkSignificantVerbalElementText></tmk:WordMarkSpecification>
        </tmk:MarkReproduction></tmk:MarkRepresentation>
        <tmk:GoodsServicesBag><tmk:GoodsServices>
          <tmk:GoodsServicesClassificationBag>
            <tmk:GoodsServicesClassification><tmk:ClassificationKindCode>Domestic</tmk:ClassificationKindCode>
              <tmk:ClassNumber>021</tmk:ClassNumber></tmk:GoodsServicesClassification>
            <tmk:GoodsServicesClassification><tmk:ClassificationKindCode>Nice</tmk:ClassificationKindCode>
              <tmk:ClassNumber>35</tmk:ClassNumber></tmk:GoodsServicesClassification>
          </tmk:GoodsServicesClassificationBag>
          <tmk:ClassDescriptionBag><tmk:ClassDescription><tmk:ClassNumber>35</tmk:ClassNumber>
            <tmk:GoodsServicesDescriptionText com:languageCode="zh">广告</tmk:GoodsServicesDescriptionText>
          </tmk:ClassDescription></tmk:ClassDescriptionBag></tmk:GoodsServices></tmk:GoodsServicesBag>
        <tmk:ApplicantBag><tmk:Applicant><com:Contact><com:Name><com:OrganizationName>
          <com:OrganizationStandardName>演示申请人</com:OrganizationStandardName></com:OrganizationName></com:Name></com:Contact></tmk:Applicant></tmk:ApplicantBag>
        <tmk:HolderBag><tmk:Holder><com:Contact><com:Name><com:EntityName>演示持有人</com:EntityName></com:Name></com:Contact></tmk:Holder></tmk:HolderBag>
      </tmk:Trademark></tmk:TrademarkBag></tmk:TrademarkTransaction>`);
    expect(more).toEqual([]);
    expect(row?.raw).toMatchObject({
      ...{ number: '12345678', class: '35', text: '潮音/CHAOYIN', markType: 'word', goods: '广告' },
      ...{ owner: '演示持有人', registeredOn: '2021-04-07', state: 'cancelled', endedOn: '2023-02-01' },
      endReason: 'Registration surrendered',
    });
  });

  it('keep the words of a standing that is no registration', async () => {
    const state = async (status: string) => (await first(body(status)))?.state;
    expect(await state('Registration expired')).toBe('lapsed');
    expect(await state('Registration declared invalid')).toBe('invalid');
    expect(await state('Registration cancelled')).toBe('cancelled');
    expect(await state('Application refused')).toBe('Application refused');
    expect(await state('Application withdrawn')).toBe('Application withdrawn');
    expect(await state('700')).toBe('700');
    const [gone] = await read(st66(body('Registered')).replace('"Insert"', '"Delete"'));
    expect(gone?.raw.state).toBe('Delete');
    const bare =
      '<RegistrationOfficeCode>WO</RegistrationOfficeCode><RegistrationNumber>1234567</RegistrationNumber>';
    expect(await first(bare)).toMatchObject({ state: 'not registered', number: 'G1234567', class: '' });
    expect(await first(`${bare}<MarkFeature>3-D</MarkFeature>`)).toMatchObject({
      markType: 'logo',
      text: '3-D G1234567',
    });
  });

  it('say from where a file cannot be read, and that it holds no marks', async () => {
    const cut = st66(body('Registered')).slice(0, -60);
    const rows = await read(`${cut}<oops`);
    expect(rows.map((r) => [r.line, r.broken?.code])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 'xml_unreadable'],
    ]);
    expect(await read('<html><p>none</p></html>')).toMatchObject([{ broken: { code: 'xml_without_marks' } }]);
    const entity = '<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>';
    expect(await read(entity)).toMatchObject([{ broken: { code: 'xml_unreadable' } }]);
  });
});
