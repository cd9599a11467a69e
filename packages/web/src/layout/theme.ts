import type { ThemeConfig } from 'antd';

/** System fonts only: nothing is fetched, and each system shows its own good Chinese face. */
const fontFamily = [
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Microsoft YaHei"',
  'sans-serif',
].join(', ');

/** The colours of the house. The red of the coral tree marks what to press; errors are a crimson apart from it. */
export const palette = {
  coral: '#c8452f',
  leaf: '#3c7a52',
  sea: '#2b6777',
  amber: '#a8690f',
  crimson: '#b0183c',
  ink: '#23262b',
  paper: '#faf8f5',
} as const;

export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: palette.coral,
    colorInfo: palette.sea,
    colorSuccess: palette.leaf,
    colorWarning: palette.amber,
    colorError: palette.crimson,
    colorLink: palette.sea,
    colorTextBase: palette.ink,
    // antd derives these from the seeds and makes them muddy for dark ones.
    colorInfoBg: '#e7f1f4',
    colorInfoBorder: '#bcd6de',
    colorSuccessBg: '#e8f3ec',
    colorSuccessBorder: '#bcdcc7',
    colorWarningBg: '#fcf2e0',
    colorWarningBorder: '#ecd3a4',
    colorErrorBg: '#fcebef',
    colorErrorBorder: '#efbccb',
    colorPrimaryBg: '#fbeeea',
    colorBgLayout: palette.paper,
    colorBorder: '#d9d3ca',
    colorBorderSecondary: '#ebe6de',
    borderRadius: 8,
    fontFamily,
    fontSize: 14,
    lineHeight: 1.65,
    controlHeight: 36,
    boxShadowTertiary: '0 1px 2px rgb(60 45 30 / 5%)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Card: { headerFontSize: 15 },
    Table: {
      headerBg: '#f6f3ee',
      headerColor: '#5e5a54',
      headerSplitColor: 'transparent',
      rowHoverBg: '#fbf7f4',
      rowSelectedBg: '#fcf2ee',
      rowSelectedHoverBg: '#faebe5',
      cellPaddingBlock: 11,
    },
    Tabs: { horizontalItemPadding: '10px 2px', horizontalItemGutter: 28 },
    Descriptions: { labelColor: '#6b665f' },
  },
};
