import type { AnyProcedure } from "@zhunsheng/engine";
import { criminalTransfer } from "./enforcement/criminal-transfer/index.ts";
import { officerCertificate } from "./enforcement/officer-certificate/index.ts";
import { officerCleanUp } from "./enforcement/officer-clean-up/index.ts";

export const people: readonly AnyProcedure[] = [criminalTransfer, officerCertificate, officerCleanUp];
