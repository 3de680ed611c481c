import type { AnyProcedure } from "@zhunsheng/engine";
import { criminalTransfer } from "./enforcement/criminal-transfer/index.ts";
import { officerCertificate } from "./enforcement/officer-certificate/index.ts";

export const people: readonly AnyProcedure[] = [criminalTransfer, officerCertificate];
