import { type Day, daysBetween } from "@zhunsheng/law";

/** What 按日连续处罚 is computed from. */
interface Daily {
  /** The fine that was not enough, in 分: the same amount for each day. */
  readonly fineFen: number;
  /** 责令改正之日: the first day that counts is the one after it. */
  readonly orderedOn: Day;
  /** 复查之日, or the day the refusal ended; counted. */
  readonly until: Day;
}

/** 自作出责令改正之日的次日起，按照原处罚数额按日连续处罚 (安全生产法第112条). No days where `until` is not later. */
export function dailyFine({ fineFen, orderedOn, until }: Daily): {
  readonly days: number;
  readonly fineFen: number;
} {
  const days = Math.max(0, daysBetween(orderedOn, until));
  return { days, fineFen: days * fineFen };
}
