import type { RegisterEntry } from "../api/types.ts";

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | undefined;
  readonly roles: readonly string[];
  readonly certificate?:
    | { readonly number: string; readonly validFrom: string; readonly validUntil: string }
    | undefined;
  readonly legallyQualified: boolean;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** An entry of the officers' register, as far as its body says what it should. */
export function parseOfficer({ key, body }: RegisterEntry): Officer {
  const roles = Array.isArray(body.roles) ? body.roles.filter((role) => typeof role === "string") : [];
  return {
    id: key,
    name: textOf(body.name) ?? key,
    unit: textOf(body.unit),
    roles,
    certificate: parseCertificate(body.certificate),
    legallyQualified: body.legallyQualified === true,
  };
}

function parseCertificate(value: unknown): Officer["certificate"] {
  if (typeof value !== "object" || value === null) return undefined;
  const read: Partial<Record<"number" | "validFrom" | "validUntil", unknown>> = value;
  const [number, validFrom, validUntil] = [
    textOf(read.number),
    textOf(read.validFrom),
    textOf(read.validUntil),
  ];
  if (number === undefined || validFrom === undefined || validUntil === undefined) return undefined;
  return { number, validFrom, validUntil };
}
