import { CitongError, invalid } from '../errors.ts';

/** A flag or argument that names nothing known; `known` are those that would do. */
export const unknownValue = (field: string, value: string, known: readonly string[] = []): CitongError => {
  const list = known.join(', ');
  return invalid([
    {
      field,
      code: 'unknown',
      message: {
        zh: list ? `没有“${value}”，可用：${list}` : `没有“${value}”`,
        en: list ? `there is no "${value}"; known: ${list}` : `there is no "${value}"`,
      },
    },
  ]);
};

export const noFile = (path: string): CitongError =>
  new CitongError(404, 'no_file', { zh: `没有文件 ${path}`, en: `There is no file ${path}` });
