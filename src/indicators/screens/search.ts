import { useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { type Period, period } from "../words.ts";

/** A year stands in the address as a number, other periods as text. */
const inAddress = z.union([z.number().int(), z.string()]).optional().catch(undefined);

/** What the address of these screens holds: the period, and the day as of which figures are shown. */
export const figureSearch = z.object({
  period: inAddress,
  asKnownOn: plainDate.optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
});

export interface FigureSearch {
  readonly period?: Period;
  readonly asKnownOn?: string;
  readonly page?: number;
}

export const searchOf = (search: unknown): FigureSearch => {
  const { period: written, ...rest } = figureSearch.parse(search);
  return { ...rest, period: period.optional().catch(undefined).parse(written?.toString()) };
};

const written = ({ period: asked, ...rest }: FigureSearch) => ({
  ...rest,
  period: asked && /^\d{4}$/.test(asked) ? Number(asked) : asked,
});

/** The search of the address, and how to change a part of it. */
export const useFigureSearch = (): [FigureSearch, (change: FigureSearch) => void] => {
  const search = searchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: FigureSearch) => void navigate({ to: ".", search: written({ ...search, ...part }) });
  return [search, change];
};

/** The address of an indicator's page, with the day as of which the reader looks. */
export const seriesHref = (code: string, asKnownOn?: string): string =>
  `/desk/indicators/${encodeURIComponent(code)}${asKnownOn ? `?asKnownOn=${asKnownOn}` : ""}`;
