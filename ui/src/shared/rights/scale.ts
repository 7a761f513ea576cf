// The picture of requests in time, as numbers: what is drawn where. Words and lines are the components'.
import type { DueView, RequestRow } from '../../ipc/types';
import { addDays, daysBetween, isDay, monthsBetween } from './day';

/** One request that is on the clock. */
export interface Course {
  row: RequestRow;
  sent: string;
  due: string;
  /** The end of an extension that was validly stated. */
  extended: string | null;
  /** The last day that is drawn. */
  end: string;
  /** The member's own reminder and no legal date. */
  own: boolean;
  /** The date that is waited for, with how surely it is known. */
  shown: DueView;
}

export interface Scale {
  from: string;
  to: string;
  today: string;
  months: string[];
  courses: Course[];
}

const first = (days: string[]): string => days.reduce((a, b) => (a < b ? a : b));
const last = (days: string[]): string => days.reduce((a, b) => (a > b ? a : b));

/** The requests that have been sent and wait for an answer by some date; earliest end first. */
export function coursesOf(rows: RequestRow[]): Course[] {
  return rows
    .flatMap((row): Course[] => {
      const { sentOn, due, extendedTo, group } = row;
      if (!sentOn || !due || group === 'closed' || !isDay(sentOn) || !isDay(due.on)) return [];
      // Once extended, the end of the extension is itself the date by which an answer is due.
      const extended = extendedTo && isDay(extendedTo) && extendedTo >= due.on ? extendedTo : null;
      return [
        { row, sent: sentOn, due: due.on, extended, end: extended ?? due.on, own: !due.legal, shown: due },
      ];
    })
    .sort((a, b) => b.row.lateDays - a.row.lateDays || a.end.localeCompare(b.end));
}

/**
 * The axis that all of them share, with some air at both ends; null if nothing is on the clock.
 *
 * Beside today stands how late a request is: `room` is the share of the line's length that these words need.
 */
export function scaleOf(rows: RequestRow[], today: string, room = 0.22): Scale | null {
  const courses = coursesOf(rows);
  if (courses.length === 0) return null;
  const begin = first([today, ...courses.map(({ sent }) => sent)]);
  const end = last([today, ...courses.map((each) => each.end)]);
  const span = daysBetween(begin, end);
  const air = Math.max(2, Math.round(span * 0.06));
  const from = addDays(begin, -air);
  const isLate = courses.some(({ row }) => row.lateDays > 0);
  const beside = Math.ceil((room / (1 - room)) * daysBetween(from, today));
  const to = last([addDays(end, air), addDays(today, isLate ? Math.max(2, beside) : 0)]);
  return { from, to, today, months: thinned(monthsBetween(from, to)), courses };
}

/** At most eight months have a name; of more, every second, third … one. */
const thinned = (months: string[]): string[] =>
  months.filter((_, index) => index % Math.ceil(months.length / 8) === 0);

/** Where a day stands on a line of `width`, from its start; mirrored where the text runs from the right. */
export function placeOf(day: string, { from, to }: Scale, width: number, mirrored = false): number {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to));
  return Math.round((mirrored ? 1 - share : share) * width * 10) / 10;
}
