import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { useLocale } from '../../i18n/index.ts';
import type {
  Comparison,
  Edition,
  OfficeSignOff,
  Paper,
  PaperChapterId,
  PaperYear,
  SectionText,
  SectionVersion,
  SignOffs,
  TextPreview,
} from './types.ts';

/** Reckoning a paper takes a moment: what was read stays good while one goes from page to page of it. */
const staleTime = 30_000;

/** The years on whose paper somebody has worked, the latest first. */
export const usePaperYears = () =>
  useQuery({
    queryKey: ['white-paper', 'years'],
    queryFn: () => api.get<{ years: readonly PaperYear[] }>('/white-paper'),
    staleTime,
  });

/** The paper of a year as the records have it now. */
export function usePaper(year: number, enabled: boolean) {
  const lang = useLocale();
  return useQuery({
    queryKey: ['white-paper', year, 'paper', lang],
    queryFn: () => api.get<Paper>(`/white-paper/${year}`, { lang }),
    enabled,
    staleTime,
  });
}

export function useSections(year: number, enabled: boolean) {
  const lang = useLocale();
  return useQuery({
    queryKey: ['white-paper', year, 'sections', lang],
    queryFn: () => api.get<{ sections: readonly SectionText[] }>(`/white-paper/${year}/sections`, { lang }),
    enabled,
    staleTime,
  });
}

export function useSignOffs(year: number) {
  const lang = useLocale();
  return useQuery({
    queryKey: ['white-paper', year, 'sign-offs', lang],
    queryFn: () => api.get<SignOffs>(`/white-paper/${year}/sign-offs`, { lang }),
    staleTime,
  });
}

export const useEditions = (year: number) =>
  useQuery({
    queryKey: ['white-paper', year, 'editions'],
    queryFn: () => api.get<{ editions: readonly Edition[] }>(`/white-paper/${year}/publications`),
    staleTime,
  });

/** An edition beside today's values. `rows`: also whether each counts the same records, which takes longer. */
export function useComparison(year: number, edition: number | null, rows: boolean) {
  const lang = useLocale();
  return useQuery({
    queryKey: ['white-paper', year, 'compared', edition, rows, lang],
    queryFn: () =>
      api.get<Comparison>(`/white-paper/${year}/publications/${edition}/today`, { lang, rows: rows ? 1 : 0 }),
    enabled: edition !== null,
    placeholderData: keepPreviousData,
    staleTime,
  });
}

export interface SectionPlace {
  readonly year: number;
  readonly chapter: PaperChapterId;
  readonly id: string;
}

const pathOf = ({ year, chapter, id }: SectionPlace) => `/white-paper/${year}/sections/${chapter}/${id}`;

export function useSectionHistory(place: SectionPlace, enabled: boolean) {
  const lang = useLocale();
  return useQuery({
    queryKey: ['white-paper', place.year, 'history', place.chapter, place.id, lang],
    queryFn: () => api.get<{ versions: readonly SectionVersion[] }>(`${pathOf(place)}/history`, { lang }),
    enabled,
  });
}

/** Whatever was known of the year's paper is asked anew. */
function useForget(year: number) {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['white-paper', year] }),
      client.invalidateQueries({ queryKey: ['white-paper', 'years'] }),
    ]);
  };
}

export interface SectionChange {
  readonly text: string;
  readonly title: string | null;
  readonly position: number | null;
  readonly version: number;
}

export function useSaveSection(place: SectionPlace) {
  const lang = useLocale();
  const forget = useForget(place.year);
  return useMutation({
    mutationFn: (change: SectionChange) => api.put<SectionText>(`${pathOf(place)}?lang=${lang}`, change),
    onSuccess: forget,
  });
}

export function useRevertSection(place: SectionPlace) {
  const lang = useLocale();
  const forget = useForget(place.year);
  return useMutation({
    mutationFn: (version: number) => api.delete(`${pathOf(place)}?lang=${lang}&version=${version}`),
    onSuccess: forget,
  });
}

/** What a text would say in the paper, asked again whenever the text rests on another state. */
export function usePreview(year: number, text: string) {
  const lang = useLocale();
  return useQuery({
    queryKey: ['white-paper', year, 'preview', lang, text],
    queryFn: () => api.post<TextPreview>(`/white-paper/${year}/preview`, { text }, { lang }),
    placeholderData: keepPreviousData,
    staleTime,
    gcTime: 60_000,
  });
}

export interface SignOffChange {
  readonly hash: string;
  readonly remark: string | null;
}

export function useSign(year: number) {
  const lang = useLocale();
  const forget = useForget(year);
  return useMutation({
    mutationFn: (change: SignOffChange) =>
      api.post<OfficeSignOff>(`/white-paper/${year}/sign-offs`, change, { lang }),
    // Other values than were shown are refused: the page then shows those of now.
    onSettled: forget,
  });
}

export function usePublish(year: number) {
  const forget = useForget(year);
  return useMutation({
    mutationFn: (reason: string | null) => api.post<Edition>(`/white-paper/${year}/publications`, { reason }),
    onSettled: forget,
  });
}

export const fileFormats = ['docx', 'pdf', 'html', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Saves the paper of now, or an edition as it was published. Throws `ApiError`. */
export function downloadPaper(year: number, edition: number | null, format: FileFormat, lang: string) {
  const where = edition === null ? '' : `/publications/${edition}`;
  return download(`/white-paper/${year}${where}/file`, { format, lang }, `white-paper-${year}.${format}`);
}

/** The server's own pages: the paper to be read, now or as published. */
export const previewUrl = (year: number, lang: string) => `/white-paper/${year}?lang=${lang}`;
export const editionUrl = (year: number, edition: number, lang: string) =>
  `/white-paper/${year}/editions/${edition}?lang=${lang}`;
