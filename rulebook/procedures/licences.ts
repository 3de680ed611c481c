import type { AnyProcedure } from "@zhunsheng/engine";
import { licence } from "./enforcement/licence/index.ts";
import { licenceBundle } from "./enforcement/licence-bundle/index.ts";
import { licenceCancellation } from "./enforcement/licence-cancellation/index.ts";
import { licenceChange } from "./enforcement/licence-change/index.ts";
import { licenceHearing } from "./enforcement/licence-hearing/index.ts";
import { licenceRenewal } from "./enforcement/licence-renewal/index.ts";
import { licenceRevocation } from "./enforcement/licence-revocation/index.ts";

export const licences: readonly AnyProcedure[] = [
  licence,
  licenceHearing,
  licenceChange,
  licenceRenewal,
  licenceRevocation,
  licenceCancellation,
  licenceBundle,
];
