import { agencies } from "./agencies.ts";
import { benchmarks } from "./benchmarks.ts";
import { certificateStandards } from "./certificate-standards.ts";
import { checklists } from "./checklists.ts";
import { compulsionItems } from "./compulsion-items.ts";
import { correctionStandards } from "./correction-standards.ts";
import { executionPowers } from "./execution-powers.ts";
import { inspectionCeilings } from "./inspection-ceilings.ts";
import { inspectionItems } from "./inspection-items.ts";
import { inspectionStandards } from "./inspection-standards.ts";
import { inspectionVisits } from "./inspection-visits.ts";
import { licenceBans } from "./licence-bans.ts";
import { licenceItems } from "./licence-items.ts";
import { licenceQueue } from "./licence-queue.ts";
import { licencesHeld } from "./licences.ts";
import { measures } from "./measures.ts";
import { officers } from "./officers.ts";
import { parties } from "./parties.ts";
import { penaltyHistory } from "./penalty-history.ts";
import { powerItems } from "./power-items.ts";
import { retention } from "./retention.ts";
import { reviewCatalogue } from "./review-catalogue.ts";
import { standards } from "./standards.ts";

/** Every register, in the order the portal lists them. */
export const registers = [
  agencies,
  officers,
  powerItems,
  benchmarks,
  standards,
  correctionStandards,
  reviewCatalogue,
  parties,
  penaltyHistory,
  inspectionItems,
  inspectionCeilings,
  inspectionStandards,
  checklists,
  inspectionVisits,
  licenceItems,
  licenceBans,
  licenceQueue,
  licencesHeld,
  retention,
  executionPowers,
  compulsionItems,
  measures,
  certificateStandards,
] as const;
