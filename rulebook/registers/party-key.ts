interface Identity {
  readonly partyName: string;
  readonly partyCode?: string | undefined;
}

/**
 * How the keys of everything that is known of one party begin: by its code, by its name where it has none. The sign
 * that ends it can stand in no code, and a name that holds one is written with its full-width twin.
 */
export const partyBeginning = ({ partyCode, partyName }: Identity): string =>
  `${(partyCode ?? partyName).replaceAll("#", "＃")}#`;
