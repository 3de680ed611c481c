interface Identity {
  readonly partyName: string;
  readonly partyCode?: string | undefined;
}

/**
 * How the keys of everything that is known of one party begin: by its code, by its name where it has none. The sign
 * that ends it can stand in no code, and a name that holds one is written with its full-width twin. An act whose
 * content was erased names nobody, and finds nothing.
 */
export const partyBeginning = ({ partyCode, partyName }: Identity): string =>
  `${String(partyCode ?? partyName).replaceAll("#", "＃")}#`;
