import { row } from "./order-rows.ts";
import { courtRows, executedRow } from "./order-rows-court.ts";
import type { OrderRow } from "./place.ts";

/** 简易程序, as in `order-rows.ts`. */
export const summaryRows: readonly OrderRow[] = [
  row("onSite", "执法人员", "", "end", "", "", false),
  row("hear", "执法人员", "", "decide end", "onSite", "", true),
  row("decide", "执法人员", "", "end", "onSite hear", "hear", false),
  row("deliver", "执法人员", "decide", "", "decide", "", false),
  row("convert", "执法人员、承办机构负责人", "", "decide end", "onSite hear", "onSite hear", false),
  row("noPenalty", "执法人员", "", "decide end", "onSite hear", "onSite hear", false),
  row("collect", "执法人员", "decide", "", "decide", "", false),
  row("handIn", "执法人员", "collect", "", "collect", "", false),
  row("remit", "执法人员、承办机构负责人", "handIn", "", "handIn", "", false),
  row("fileReport", "执法人员", "decide", "", "decide", "", false),
  row("payment", "执法人员、承办机构负责人、当事人", "decide", "", "decide", "", true),
  row("publish", "公示人员", "decide", "", "decide deliver withdraw", "deliver withdraw", true),
  row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
  row("visited", "执法人员、承办机构负责人、法制审核人员", "decide", "", "decide", "", true),
  row(
    "archive",
    "档案人员",
    "decide deliver fileReport",
    "end",
    "decide deliver fileReport collect handIn remit payment publish",
    "collect handIn remit payment publish",
    false,
  ),
  row("revoke", "机关负责人、主要负责人", "decide", "", "decide", "decide", true),
  row("withhold", "机关负责人、主要负责人", "decide", "", "decide withdraw", "decide withdraw", true),
  ...courtRows,
  executedRow,
  row("ordered", "执法人员、承办机构负责人、机关负责人、主要负责人", "", "", "onSite", "", true),
  row("orderClosed", "执法人员、承办机构负责人、机关负责人、主要负责人", "", "", "onSite", "", true),
];

/** 听证. */
export const hearingRows: readonly OrderRow[] = [
  row("accept", "机关负责人、主要负责人、承办机构负责人", "", "end", "", "", false),
  row("challenge", "听证主持人、书记员、当事人", "", "session end", "accept", "accept", true),
  row("recusal", "机关负责人、主要负责人", "challenge", "session end", "challenge", "challenge", true),
  row(
    "notify",
    "书记员、听证主持人、承办机构负责人",
    "",
    "session end",
    "accept adjourn recusal",
    "accept adjourn recusal",
    true,
  ),
  row("announce", "书记员、听证主持人、公示人员", "notify", "session end", "notify adjourn", "adjourn", true),
  row("adjourn", "听证主持人、机关负责人、主要负责人", "notify", "session end", "notify", "notify", true),
  row("withdraw", "听证主持人、书记员、执法人员、当事人", "", "session end", "accept", "accept", false),
  row(
    "session",
    "听证主持人、书记员",
    "notify",
    "end",
    "accept notify announce recusal",
    "notify announce recusal",
    false,
  ),
  row("report", "听证主持人、书记员", "session", "end", "session", "session", false),
];

/** 按日连续处罚. */
export const dailyRows: readonly OrderRow[] = [
  row("reinspect", "执法人员", "", "decide end", "", "", true),
  row("notice", "执法人员", "", "decide end", "reinspect", "reinspect", true),
  row("statement", "执法人员、当事人", "notice", "decide end", "notice", "", true),
  row(
    "recheck",
    "执法人员、承办机构负责人、听证主持人",
    "statement",
    "decide end",
    "statement",
    "statement",
    true,
  ),
  row(
    "legalReview",
    "法制审核人员",
    "notice",
    "decide end",
    "notice statement recheck",
    "notice statement recheck",
    true,
  ),
  row(
    "decide",
    "机关负责人、主要负责人",
    "notice",
    "end",
    "reinspect notice statement recheck legalReview",
    "reinspect notice statement recheck legalReview",
    false,
  ),
  row("serve", "执法人员", "decide", "end", "decide", "", true),
  row("payment", "执法人员、承办机构负责人、当事人", "decide", "", "decide", "", true),
  row(
    "close",
    "机关负责人、主要负责人",
    "",
    "",
    "reinspect decide serve payment",
    "decide serve payment",
    false,
  ),
  ...courtRows,
];

/** 重大行政处罚备案. */
export const filingRows: readonly OrderRow[] = [
  row("submit", "承办机构负责人、法制审核人员", "", "end", "", "", false),
  row("receive", "承办机构负责人、法制审核人员、执法人员", "", "end", "submit", "submit", false),
  row("opinion", "承办机构负责人、法制审核人员、执法人员", "receive", "end", "receive", "", true),
  row("respond", "机关负责人、主要负责人", "opinion", "end", "opinion", "opinion", true),
  row(
    "conclude",
    "承办机构负责人、机关负责人、主要负责人",
    "receive",
    "",
    "receive opinion respond",
    "opinion respond",
    false,
  ),
];

/** 处罚回访. */
export const visitRows: readonly OrderRow[] = [
  row("plan", "承办机构负责人、机关负责人、主要负责人", "", "end", "", "", false),
  row("unreached", "执法人员、承办机构负责人、法制审核人员", "", "end", "plan", "", true),
  row("visit", "执法人员、承办机构负责人、法制审核人员", "", "end", "plan", "", false),
  row("refer", "承办机构负责人、机关负责人、主要负责人", "visit", "end", "visit", "visit", false),
  row(
    "finish",
    "承办机构负责人、机关负责人、主要负责人",
    "",
    "",
    "plan unreached visit refer",
    "unreached visit refer",
    false,
  ),
];

/** 案卷归档. */
export const archiveRows: readonly OrderRow[] = [
  row("arrange", "执法人员", "", "receive end", "", "", true),
  row("check", "执法人员、承办机构负责人、档案人员", "", "receive end", "arrange", "arrange", true),
  row("receive", "档案人员", "check", "end", "check arrange", "check arrange", false),
  row("lend", "档案人员", "receive", "end", "receive giveBack", "giveBack", true),
  row("giveBack", "档案人员", "lend", "end", "lend", "lend", true),
  row("appraise", "档案人员", "receive", "end", "receive", "", true),
  row("destroy", "档案人员", "appraise", "", "appraise giveBack", "appraise giveBack", false),
];

/** 登记簿维护. */
export const registerRows: readonly OrderRow[] = [
  row("enter", "登记人员、承办机构负责人、机关负责人", "", "", "", "", true),
  row("draft", "登记人员、执法人员、承办机构负责人、机关负责人", "", "", "", "", true),
  row("review", "承办机构负责人、机关负责人、主要负责人", "draft", "", "draft", "draft", true),
];
