import { type Day, dayOfSerial, isDay, nextDay, serialOf } from "./days.ts";

/** A moment, ISO 8601 with its zone: "2026-01-22T09:30:00+08:00" or "…Z". */
export type Instant = string;

const INSTANT_PATTERN =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTES_PER_DAY = 1_440;
const CHINA_MINUTES = 480; // Asia/Shanghai has had no summer time since 1991

interface ParsedInstant {
  /** Whole minutes since 1970-01-01T00:00Z. */
  readonly minutes: number;
  readonly seconds: string;
  /** Digits after the decimal point, without trailing zeros. */
  readonly fraction: string;
}

function zoneMinutes(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function findInstant(text: string): ParsedInstant | undefined {
  const [, day = "", hour = "", minute = "", seconds = "00", fraction = "", zone = ""] =
    INSTANT_PATTERN.exec(text) ?? [];
  const offset = zoneMinutes(zone);
  if (!isDay(day) || offset === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(seconds) > 59) return undefined;
  const minutes = serialOf(day) * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute) - offset;
  return { minutes, seconds, fraction: fraction.replace(/0+$/, "") };
}

function parsedInstant(instant: Instant): ParsedInstant {
  const parsed = findInstant(instant);
  if (!parsed) throw new RangeError(`not an instant with a zone: ${JSON.stringify(instant)}`);
  return parsed;
}

/** Whether the text is an ISO 8601 moment that exists and names its zone. */
export const isInstant = (text: string): boolean => findInstant(text) !== undefined;

/** The day it is in China (+08:00) at that moment. Throws RangeError on a malformed instant. */
export function dayOf(instant: Instant): Day {
  const { minutes } = parsedInstant(instant);
  // Written in China time, as nearly all are, it says its day itself.
  if (instant.endsWith("+08:00")) return instant.slice(0, 10);
  return dayOfSerial(Math.floor((minutes + CHINA_MINUTES) / MINUTES_PER_DAY));
}

/** The hour of the day, 0–23, that it is in China at that moment. Throws RangeError on a malformed instant. */
export function hourOf(instant: Instant): number {
  const local = parsedInstant(instant).minutes + CHINA_MINUTES;
  return Math.floor((local - Math.floor(local / MINUTES_PER_DAY) * MINUTES_PER_DAY) / 60);
}

/** The moment `hours` clock hours later, written in China time; nothing pauses it (民法典201 second sentence). */
export function addHours(instant: Instant, hours: number): Instant {
  if (!Number.isSafeInteger(hours)) throw new RangeError(`not a whole number of hours: ${hours}`);
  const { minutes, seconds, fraction } = parsedInstant(instant);
  const local = minutes + hours * 60 + CHINA_MINUTES;
  const serial = Math.floor(local / MINUTES_PER_DAY);
  const ofDay = local - serial * MINUTES_PER_DAY;
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:${seconds}${fraction && `.${fraction}`}`;
  return `${dayOfSerial(serial)}T${time}+08:00`;
}

/** Negative when the first is earlier, 0 when they are the same moment, whatever zones they are written in. */
export function compareInstants(first: Instant, second: Instant): number {
  const [a, b] = [parsedInstant(first), parsedInstant(second)];
  if (a.minutes !== b.minutes) return a.minutes - b.minutes;
  const [tailOfA, tailOfB] = [`${a.seconds}.${a.fraction}`, `${b.seconds}.${b.fraction}`];
  return tailOfA === tailOfB ? 0 : tailOfA < tailOfB ? -1 : 1;
}

/** The first moment after the day is over: a period ends at 24:00 of its last day (民法典203). */
export const endOfDay = (day: Day): Instant => `${nextDay(day)}T00:00:00+08:00`;
