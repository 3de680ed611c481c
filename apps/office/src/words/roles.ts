import { roleTitles } from "@zhunsheng/engine";

/** Roles of the law and of this system, in official wording. */
const titles: Readonly<Record<string, string>> = {
  ...roleTitles,
  supervisor: "执法监督人员",
  admin: "系统管理员",
};

/** Roles of this system only: the law gives them no acts and no duties. */
const withoutActs = new Set(["supervisor", "admin"]);

/** The roles in which somebody may owe a duty. */
export const dutyRoles = (roles: readonly string[]): readonly string[] =>
  roles.filter((role) => !withoutActs.has(role));

export const roleTitle = (role: string): string => titles[role] ?? role;

const order = Object.keys(titles);

/** The order in which a case meets them. */
export const roleRank = (role: string): number => (order.includes(role) ? order.indexOf(role) : order.length);
