// Run while building: the titles go into the page and the single file as plain data, the rulebook does not.
import { procedures } from "@zhunsheng/rulebook";
import { titlesOf } from "./titles.ts";

export const titles = titlesOf(procedures);
