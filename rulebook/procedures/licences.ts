import type { AnyProcedure } from "@zhunsheng/engine";
import { licence } from "./enforcement/licence/index.ts";
import { licenceHearing } from "./enforcement/licence-hearing/index.ts";

export const licences: readonly AnyProcedure[] = [licence, licenceHearing];
