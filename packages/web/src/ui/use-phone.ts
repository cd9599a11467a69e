import { Grid } from 'antd';

/** Whether the screen is as narrow as a phone's (below 768 px). */
export function usePhone(): boolean {
  const screens = Grid.useBreakpoint();
  return screens.md === false;
}
