import { file, list, longText, party, person, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

/** The fair at which something is shown or signed; its name and round are the city's. */
export const fairFields = {
  fair: text(label('交易会（对接会）', 'Fair'), {
    max: 100,
    help: label('未经交易会的不填', 'Blank where it goes through no fair'),
  }),
  fairRound: text(label('届次', 'Round'), { max: 50 }),
};

/** What a demand and an achievement are matched by. */
export const contentFields = {
  name: text(label('名称', 'Title'), { required: true, max: 200 }),
  industry: text(label('所属产业', 'Industry'), { max: 100 }),
  technicalField: text(label('技术领域', 'Technical field'), { max: 200 }),
  keywords: list(label('关键词', 'Keywords'), { of: text(label('关键词', 'Keyword'), { max: 50 }), max: 30 }),
  content: longText(label('内容', 'Content'), { required: true }),
};

export const contactOf = (...insiders: string[]) =>
  person(label('联系人', 'Contact'), { visibleTo: [...insiders, 'developmentReform', 'ipOfficer'] });

export const placeFields = {
  county: region(label('所属县（市、区）', 'County')),
};

export const attachments = file(label('附件', 'Attachments'), {
  multiple: true,
  accept: ['application/pdf', 'image/*', 'application/zip'],
});

export const companyOf = (zh: string, en: string) => party(label(zh, en), { required: true });
