import { logoPath, renderLogo } from './logos.ts';
import { type Profile, profiles } from './profiles.ts';

/** An invented entry of the trademark register. */
export interface DemoMark {
  readonly key: string;
  /** `key` of the company that owns it. */
  readonly company: string;
  readonly form: 'word' | 'logo' | 'combined';
  /** Spellings, parted by `/`; empty for a logo. */
  readonly text: string;
  /** Higher than any number given out so far, so that it is nobody's. */
  readonly number: string;
  readonly niceClass: number;
  readonly goods: string;
  /** YYYY-MM-DD. */
  readonly registeredOn: string;
  readonly expiresOn: string;
  /** PNG; a picture of npm simple-icons (CC0) that stands for an invented logo. Null for a word mark. */
  readonly picture: { readonly name: string; readonly data: Buffer } | null;
}

const firstNumber = 99_010_001;
const termYears = 10;
const daysApart = 143;
const dayMs = 86_400_000;

interface Entry {
  readonly form: DemoMark['form'];
  readonly suffix: string;
  readonly text: string;
}

function entriesOf(profile: Profile): Entry[] {
  const both = `${profile.word}/${profile.latin}`;
  switch (profile.layout) {
    case 'separate':
      return [
        { form: 'word', suffix: 'zh', text: profile.word },
        { form: 'word', suffix: 'latin', text: profile.latin },
        { form: 'logo', suffix: 'logo', text: '' },
      ];
    case 'combined':
      return [{ form: 'combined', suffix: 'combined', text: both }];
    case 'word':
      return [{ form: 'word', suffix: 'word', text: both }];
  }
}

/** All entries are in force on the day of `now`: the newest is about half a year old, each other one older. */
function termOf(index: number, now: Date): { registeredOn: string; expiresOn: string } {
  const registered = new Date(now.getTime() - (index + 1) * daysApart * dayMs);
  const expires = new Date(registered);
  expires.setUTCFullYear(expires.getUTCFullYear() + termYears);
  expires.setUTCDate(expires.getUTCDate() - 1);
  return {
    registeredOn: registered.toISOString().slice(0, 10),
    expiresOn: expires.toISOString().slice(0, 10),
  };
}

/** The marks of the demo companies, with the pictures of their logos. */
export async function demoMarks(now: Date): Promise<DemoMark[]> {
  const entries = profiles.flatMap((profile) => entriesOf(profile).map((entry) => ({ profile, entry })));
  return Promise.all(
    entries.map(async ({ profile, entry }, i) => {
      const path = entry.form === 'word' ? null : logoPath(profile);
      const key = `${profile.key}-${entry.suffix}`;
      return {
        key,
        company: profile.key,
        form: entry.form,
        text: entry.text,
        number: String(firstNumber + i),
        niceClass: profile.niceClass,
        goods: profile.goods.join('；'),
        ...termOf(i, now),
        picture: path === null ? null : { name: `${key}.png`, data: await renderLogo(path) },
      };
    }),
  );
}
